import Linter
import TestSupport
import Testing

@Suite("YAML behind a syntax error")
struct RecoveryTests {
  @Test(
    "is read on at the next entry that is indented no more than what is left out",
    arguments: [
      ("p:\n  a:b\n  c: 1\nd: 2\n", "{p:{c:1~} d:2~}"),
      ("p:\n  a: *.x\n  c: 1\nd: 2\n", "{p:{a:? c:1~} d:2~}"),
      ("p:\n  a: [::]:995\n  c: 1\nd: 2\n", "{p:{a:? c:1~} d:2~}"),
      ("p:\n  a: @x\n  c: 1\nd: `x\ne: 2\n", "{p:{a:? c:1~} d:? e:2~}"),
      ("p:\n\ta: 1\n\tb: 2\nd: 2\n", "{p:? d:2~}"),
      ("p:\n  a: 1\n  b\n  c: 2\n", "{p:{a:1 c:2~}~}"),
      ("p:\n  a: x\n    b: 1\n  c: 2\n", "{p:{a:? c:2~}~}"),
      ("p:\n    a: 1\n  b: 2\nc: 3\n", "{p:{a:1~} c:3~}"),
      ("p: { a: 1\nc: [x\nd: 2\n", "{p:? c:? d:2~}"),
      ("p: \"x\nc: \"y\"\nd: 2\n", "{p:? c:\"y\" d:2~}"),
      ("p: \"x\nc: 1\nd: 2\n", "{p:? c:1 d:2~}"),
      ("p: 'it's'\nc: 1\n", "{p:? c:1~}"),
      ("p:\n- a: 1\n  b: [\n- a: 2\nc: 3\n", "{p:[{a:1 b:?~} {a:2}~] c:3~}"),
      ("p:\n  - a: 1\n   b: 2\n  - a: 3\n", "{p:[{a:1~} {a:3}~]~}"),
      ("p:\n  - a:b\n    c: 1\n  - a: 3\n", "{p:[{c:1~} {a:3}~]~}"),
      ("- a:b\n  c: 1\n", "[{c:1~}~]"), ("a:b\nc: 1\n", "{c:1~}"), ("]\na: 1\n", "{a:1~}"),
      ("- - a: @\n  - b\n- c\n", "[[{a:?~} b~] c~]"), ("a: 1\n\"b\": \"2\" x\n'c': 3\n", "{a:1 b:? c:3~}"),
    ])
  func readsOn(yaml: String, outline: String) {
    let text = OutlinedText(yaml, .yaml)
    #expect(text.outline == outline)
    #expect(Set(text.rules) == ["syntax-error"])
    #expect(text.isSound)
    let crlf = OutlinedText(yaml.replacing("\n", with: "\r\n"), .yaml)
    #expect(crlf.outline == outline)
  }

  @Test("is not taken for part of what stands in front, where its own may be lost")
  func leavesOutWhatMayBelongElsewhere() {
    let text = OutlinedText(
      "servers:\n  EX01:\n    p: 1\n  EX02\n    p: 2\n    q: 3\n  EX03:\n    p: 4\n", .yaml)
    #expect(text.outline == "{servers:{EX01:{p:1~} EX03:{p:4}~}~}")
  }

  @Test("is named: where reading stops, and where it goes on")
  func namesWhatIsLost() throws {
    let text = YAMLText("a: 1\nb: @c\n  d\ne: 2\n")
    let problem = try #require(text.problems.first)
    #expect(problem.variant == "yaml-gap")
    #expect(text.source.text[problem.span.range.lowerBound...].starts(with: "@c".utf8))
    let next = try #require(problem.related.last)
    #expect(next.text == "reading goes on here")
    #expect(text.source.text[next.span.range.lowerBound...].starts(with: "e: 2".utf8))
    #expect(YAMLText("a: 1\nb: @c\n").problems.first?.variant == nil)
  }

  @Test(
    "has advice that helps",
    arguments: [
      ("a: [::]:995", "an address with colons or brackets must be in quotes, such as `\"[::]:995\"`", 3),
      ("a: [[::]:995, x]", "an address with colons or brackets must be in quotes, such as `\"[::]:995\"`", 3),
      ("a: [::]", "an address with colons or brackets must be in quotes, such as `\"[::]:995\"`", 3),
      ("a: *.contoso.com", "`*` begins an alias here; put the value in quotes", 3),
      ("a: [*.contoso.com]", "`*` begins an alias here; put the value in quotes", 4),
      ("a: &", "`&` begins an anchor here; put the value in quotes", 3),
      ("a: !x!y", "`!` begins a tag here; put the value in quotes", 3),
      ("a: @x", "`@` cannot begin a value; put the value in quotes", 3),
      ("a: `x", "a backquote cannot begin a value; put the value in quotes", 3),
      ("server:EX01\nb: 1", "a blank must follow the colon of `server`", 6),
      ("x: 1\nserver:EX01\nb: 1", "a blank must follow the colon of `server`", 11),
      ("p:\n  a:b\n  c: d", "a blank must follow the colon of `a`", 6),
      ("p:\n\ta: b", "a tab cannot be used for indentation; indent with blanks", 3),
      ("a: \"b\" c", "nothing may follow a closing quote; a quote inside of a text is doubled", 7),
      (
        "a: - b",
        "a list item `- ...` is not possible here; begin the list on a line of its own, or put the value in quotes", 3
      ),
    ])
  func advises(yaml: String, words: String, offset: Int) throws {
    let problem = try #require(YAMLText(yaml).problems.first)
    #expect(problem.values["problem"] == words)
    #expect(problem.span.range.lowerBound == offset)
  }

  @Test(
    "is not needed for addresses that begin with a colon",
    arguments: [
      ("a: [:::995, 0.0.0.0:995]", "{a:[:::995 0.0.0.0:995]}"), ("a: [::1]", "{a:[::1]}"),
      ("a: [x, ::1, :::110 , y]\nb: 1", "{a:[x ::1 :::110 y] b:1}"),
      ("a: { b: ::1, c: :::995 }", "{a:{b:::1 c::::995}}"),
      ("- a: [\n    :::995,\n    \"x\", ::1\n  ]\n  b: [::2]\n- c", "[{a:[:::995 \"x\" ::1] b:[::2]} c]"),
      ("[::1]", "[::1]"), ("--- [::1]\n--- [::2]\n", "[::1] [::2]"), ("a:\n  [::1, é]\nb: 1", "{a:[::1 é] b:1}"),
      ("- - - [::1]\n    - b", "[[[[::1] b]]]"), ("a: &x [::1]\nb: *x", "{a:[::1] b:?}"),
      ("a: [::1\n  more]", "{a:[::1 more]}"), ("a: [x: ::1]", "{a:[{x:::1}]}"),
    ])
  func readsColons(yaml: String, outline: String) {
    let text = OutlinedText(yaml, .yaml)
    #expect(text.outline == outline)
    #expect(text.problems.isEmpty)
    #expect(text.isSound)
  }

  @Test(
    "may be a document with a byte order mark",
    arguments: [
      "a: 1\n\u{FEFF}---\nb: 2\n", "a: 1\n...\n\u{FEFF}--- { b: 2 }\n", "a: |\n 1\n\u{FEFF}--- # x\nb: 2\n",
      "a: @\n\u{FEFF}---\nb: 2\n",
    ])
  func readsMarks(yaml: String) {
    let text = YAMLText(yaml)
    #expect(text.string("b", document: 1) == "2")
    #expect(text.tree.roots.count == 2)
  }

  @Test(
    "costs time in proportion to its length, with at most 100 errors",
    arguments: [
      "a:b\n", "a: @\n", "]\n", "a: [\n", "a: \"\n", "a: '\nb: \"\n", "- a: [x\n", "a: [:::995]\n", "a: b: c\n", "\t\n",
      "- \"a\" b\n",
      "a: *\n", "  a: 1\n b: 2\n", "a: {b: [::1, \"x\"]}\n", "---\na: [::1]\n", "a: &x [::1]\n", "é: [\n",
    ])
  func staysLinear(line: String) {
    let time = ContinuousClock().measure {
      let text = YAMLText("x: 1\n" + String(repeating: line, count: 100_000 / line.utf8.count))
      #expect(text.rules.count { $0 == "syntax-error" } <= 100)
    }
    #expect(time < .seconds(20))
  }

  @Test("is one list in brackets of any length")
  func readsLongLists() {
    let lists = ["[", "[\"x\", ", "[\n"].map { $0 + String(repeating: ":::995,\n ", count: 5_000) + "]" }
    for list in lists {
      let text = YAMLText("a: \(list)\nb: 1\n")
      #expect(text.problems.isEmpty)
      #expect(text.string("b") == "1")
    }
  }

  private static let pieces = [
    " ", "\n", "\n  ", "\t", "- ", ": ", ":", "'", "\"", "|\n", "[", "]", "{", "}", "#", "&a ", "*", "*a", "!x ",
    "---\n", "@", "[::1]", "\u{FEFF}---\n",
    "? ", "<<: ", "key:value\n",
  ]

  @Test("has every place in the text, and all of it closed, whatever is damaged", arguments: 0..<20)
  func survivesDamage(round: Int) {
    let yaml = """
      server: EX01
      services:
        - { Name: MSExchangePOP3, Status: Stopped }
        -   Name: "x"
            Status: &a Running
      pop: &pop
        Bindings: [:::995, '0.0.0.0:995', { Address: ::1, Port: 995 }]
        Banner: |
          Grüße: \u{1F600}
          - x
      list:
      - - a: 1
          b: >-
            folded
            text
        - <<: *pop
      - c
      ---
      second: [ ::1 ]
      """
    expectSoundWhenDamaged(yaml, .yaml, round, pieces: Self.pieces)
  }
}
