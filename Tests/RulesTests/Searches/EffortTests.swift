import Linter
import Rules
import Testing

@Suite("A search over two lists")
struct EffortTests {
  private static let most = 2.3
  private static let searches = Dictionary(uniqueKeysWithValues: Exchange.vocabulary.searches.map { ($0.name, $0) })

  @Test("costs at most twice as much where one list is twice as long", arguments: searches.keys, Growth.all)
  func isBounded(name: String, growth: Growth) throws {
    let search = try #require(Self.searches[name])
    let (small, large) = (try effort(search, growth.text(400)), try effort(search, growth.text(800)))
    #expect(Double(large) <= Self.most * Double(small), "\(small), then \(large)")
  }

  @Test("looks at some list that grows", arguments: searches.keys)
  func isExercised(name: String) throws {
    let search = try #require(Self.searches[name])
    let grow = try Growth.all.contains { growth in
      try Double(effort(search, growth.text(80))) > 1.5 * Double(effort(search, growth.text(40)))
    }
    #expect(grow)
  }

  @Test("is told from one that multiplies")
  func findsProduct() throws {
    let product = Search("product") { context in
      let mailboxes = context.inventory.objects(context.inventory.kind("CASMailbox").id)
      return mailboxes.flatMap { first in
        mailboxes.map { second in first.text("Name") == second.text("Name") ? .passed : .notApplicable }
      }
    }
    let growth = try #require(Growth.all.first { $0.name == "mailboxes" })
    #expect(try Double(effort(product, growth.text(800))) > Self.most * Double(effort(product, growth.text(400))))
  }

  private func effort(_ search: Search, _ text: String) throws -> Int {
    let today = try #require(UTCDate(year: 2026, month: 11, day: 1))
    return Linted.ruleSet.effort(of: search, over: Typed(text).draft.inventory, today: today)
  }
}
