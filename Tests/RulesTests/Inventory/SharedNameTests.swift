import Linter
import Testing

@Suite("Mailboxes known by several names")
struct SharedNameTests {
  private static func count(_ mailboxes: String...) throws -> Int {
    let text = "casMailboxes:\n" + mailboxes.map { "  - { \($0) }\n" }.joined()
    return try Linted(text).report.objectCount
  }

  private static let whole =
    "PrimarySmtpAddress: mara@contoso.com, Identity: contoso.com/Users/Mara Lind, Name: Mara Lind, Alias: mara, SamAccountName: mlind"

  @Test(
    "are one by any of them",
    arguments: [
      "PrimarySmtpAddress: MARA@contoso.com", "Identity: contoso.com/users/mara lind", "Alias: Mara",
      "SamAccountName: mlind",
      "Name: Mara Lind", "Identity: mara@contoso.com", "Identity: mara", "Identity: Mara Lind", "Identity: mlind",
    ])
  func areOne(name: String) throws {
    #expect(try Self.count(Self.whole, name + ", PopEnabled: true") == 1)
    #expect(try Self.count(name + ", PopEnabled: true", Self.whole) == 1)
  }

  @Test(
    "are others where a better name differs, or where two could be meant",
    arguments: [
      ["PrimarySmtpAddress: other@contoso.com, Name: Mara Lind"],
      ["Identity: contoso.com/Other/Mara Lind, Name: Mara Lind"],
      ["DisplayName: Mara Lind"],
      ["PrimarySmtpAddress: m2@contoso.com, Name: Mara Lind", "Name: Mara Lind, PopEnabled: true"],
    ])
  func areOthers(others: [String]) throws {
    let text = "casMailboxes:\n" + ([Self.whole] + others).map { "  - { \($0) }\n" }.joined()
    #expect(try Linted(text).report.objectCount == others.count + 1)
  }
}
