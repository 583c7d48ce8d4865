import Testing

import Linter

@Suite("CSV")
struct CSVReaderTests {
  @Test(
    "is a list with a mapping for each row",
    arguments: [
      ("\"A\",\"B\"\r\n\"1\",\"2\"\r\n", "[{A:\"1\" B:\"2\"}]"), ("A,B\n1,2\n3,4\n", "[{A:1 B:2} {A:3 B:4}]"),
      ("A;B\n1;2,5\n", "[{A:1 B:2,5}]"), ("A\tB\n1\t2;3\n", "[{A:1 B:2;3}]"),
      ("\"A\",\"B\"\n,\"\"\n", "[{A: B:\"\"}]"), ("A,B\n\"x, y\",\"a \"\"b\"\"\"\n", "[{A:\"x, y\" B:\"a \"b\"\"}]"),
      ("A,B\n\"x\r\ny\",2\n", "[{A:\"x\r\ny\" B:2}]"), ("A,B\n1,2", "[{A:1 B:2}]"), ("A,B\n", "[]"), ("", "[]"),
      ("A,B\n\n1,2\n\n\n3,4\n,\n", "[{A:1 B:2} {A:3 B:4}]"), ("sep=;\nA,x;B\n1;2\n", "[{A,x:1 B:2}]"),
      ("A, B\n 1 , \"2\" \n", "[{A:1 B:\"2\"}]"), ("A;;B\n1;2;3\n", "[{A:1 B:3}]"),
      ("#TYPE X\nA\n1\n2\n", "[{A:1} {A:2}]"), ("A,B\n1,2\nA,B\n3,4\n", "[{A:1 B:2} {A:3 B:4}]"),
    ])
  func readsRows(csv: String, outline: String) {
    let text = OutlinedText(csv, .csv)
    #expect(text.outline == outline)
    #expect(text.problems.isEmpty)
    #expect(!text.isCut)
    #expect(text.isSound)
  }

  @Test("gives every row the type of its table, also where several exports were joined")
  func namesTypes() {
    let text = OutlinedText("#TYPE Deserialized.X.Y\r\nA,B\r\n1,2\r\n3,4\r\n#TYPE Z\r\nC;D\r\n5;6\r\n", .csv)
    #expect(text.outline == "[{A:1 B:2} {A:3 B:4} {C:5 D:6}]")
    let rows = Array(text.tree.children(text.tree.roots[0]))
    #expect(rows.map(text.tree.typeName) == ["Deserialized.X.Y", "Deserialized.X.Y", "Z"])
  }

  @Test("of a spreadsheet has a type line with more cells")
  func readsSavedTypeLine() {
    let text = OutlinedText("#TYPE X.Y;;;\nA;B\n1;2\n", .csv)
    #expect(text.tree.typeName(1) == "X.Y")
    #expect(text.outline == "[{A:1 B:2}]")
  }

  @Test("has keys in the header and values in the row")
  func hasSpans() {
    let text = OutlinedText("\"Name\",Größe\n\"ä\"\"b\",12\n", .csv)
    let written = ["\"ä\"\"b\",12", "\"Name\"", "\"ä\"\"b\"", "Größe", "12"]
    #expect(text.nodes.dropFirst().map { text.written(text.tree.span($0)) }.suffix(4) == written.suffix(4))
    #expect(text.nodes.map { text.tree[$0].style }.suffix(4) == [.doubleQuoted, .doubleQuoted, .plain, .plain])
    #expect(text.written(text.tree.span(1)) == written[0])
  }

  @Test("is read in every encoding", arguments: Encoding.allCases)
  func readsEncodings(encoding: Encoding) {
    let text = OutlinedText(bytes: encoding.bytes("\"Name\",\"B\"\r\n\"Größe\",\"1\"\r\n"), .csv)
    #expect(text.outline == "[{Name:\"Größe\" B:\"1\"}]")
    #expect(text.problems.isEmpty)
  }

  @Test(
    "rows of another length are reported, and read as far as they go",
    arguments: [
      ("A,B,C\n1,2\n3,4,5\n", "short", "1", "[{A:1 B:2} {A:3 B:4 C:5}]"),
      ("A,B\n1,2,3,4\n5,6\n", "long", "3", "[{A:1 B:2} {A:5 B:6}]"),
    ])
  func reportsLength(csv: String, variant: String, place: String, outline: String) throws {
    let text = OutlinedText(csv, .csv)
    #expect(text.rules == ["row-length"])
    let problem = try #require(text.problems.first)
    #expect(problem.variant == variant)
    #expect(text.written(problem.span) == place)
    #expect(text.outline == outline)
  }

  @Test("empty cells behind the last column are what spreadsheets add")
  func acceptsEmptySurplus() {
    #expect(OutlinedText("A;B\n1;2;;\n", .csv).problems.isEmpty)
  }

  @Test(
    "that ends inside a row is cut",
    arguments: [
      ("\"A\",\"B\"\n\"1\",\"2\"\n\"3\",\"x", "[{A:\"1\" B:\"2\"} {A:\"3\"~}~]"), ("\"A\",\"B\"\n\"1", "[{~}~]"),
      ("A,B\n1,2\n3", "[{A:1 B:2} {~}~]"), ("\"A\",\"B\"\n\"1\",", "[{A:\"1\"~}~]"), ("\"A\",\"B", "[~]"),
    ])
  func isCut(csv: String, outline: String) {
    let text = OutlinedText(csv, .csv)
    #expect(text.outline == outline)
    #expect(text.variants == ["csv-cut"])
  }

  @Test("reports a text behind a closing quote, and knows no value there")
  func reportsText() throws {
    let text = OutlinedText("A,B\n\"x\"y,2\n3,4\n", .csv)
    #expect(text.outline == "[{A:? B:2~} {A:3 B:4}]")
    #expect(text.written(try #require(text.problems.first).span) == "y")
    #expect(text.variants == ["csv-lost"])
  }

  @Test("reports a column that is there twice, once", arguments: ["A,B,A", "A,B,a"])
  func reportsDuplicate(header: String) throws {
    let text = OutlinedText("\(header)\n1,2,3\n4,5,6\n", .csv)
    #expect(text.rules == ["duplicate-key"])
    let problem = try #require(text.problems.first)
    #expect(problem.span.range == 4..<5)
    #expect(problem.related.first?.span.range == 0..<1)
    // The second refers to the first, so that readers of values see that they are the same.
    #expect(text.outline == "[{A:1 B:2 A:3} {A:4 B:5 A:6}]")
  }

  @Test(
    "may be several one behind the other, each with a header of its own",
    arguments: [
      "Name,Server,Enabled\na,b,True\nServer,Name,Enabled\nb,c,True\n",
      "Name,Server,Enabled\na,b,True\n\"Server\",\"Name\",\"Enabled\"\n\"b\",\"c\",\"True\"\n",
      "Name,Server,Enabled\na,b,True\n\nProtocolName,Name,Server,Enabled\nPOP3,c,b,True\n",
      "Name,Server,Enabled\na,b,True\nName,Server,Enabled\nc,b,True\n",
    ])
  func readsSeveralTables(table: String) {
    let text = OutlinedText(table, .csv)
    #expect(text.rules.isEmpty)
    let names = text.tree.children(0).flatMap { row in
      text.tree.entries(row).filter { text.tree.string($0.key) == "Name" }.map { text.tree.string($0.value) }
    }
    #expect(names == ["a", "c"])
  }

  @Test("has rows that are words only", arguments: ["Running,Automatic,Server", "Name,Automatic,True", "Enabled,b,c"])
  func keepsWords(row: String) {
    let text = OutlinedText("Name,Server,Enabled\n\(row)\n", .csv)
    #expect(Array(text.tree.children(0)).count == 1)
  }
}
