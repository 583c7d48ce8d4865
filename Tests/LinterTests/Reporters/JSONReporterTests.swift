import Linter
import Testing

struct JSONReporterTests {
  private func findingLine(_ draft: Draft, in samples: [Sample]) throws -> Substring {
    try #require(rendered(report([draft], in: samples), as: .json).split(separator: "\n").dropFirst().first)
  }

  @Test func `a report without findings has every key`() {
    #expect(
      rendered(report([], in: Examples.samples), as: .json) == """
        {"schemaVersion":2,"tool":{"name":"exlint","version":"1.2.3"},"findings":[],"notShown":[],\
        "summary":{"files":2,"servers":1,"objects":2,\
        "checks":{"total":0,"passed":0,"failed":0,"notChecked":0,"notApplicable":0,"suppressed":0},\
        "findings":{"error":0,"warning":0,"info":0},"fixes":{"safe":0,"review":0}},"notChecked":[],"skipped":[],\
        "exitStatus":0,"notifications":[]}

        """)
  }

  @Test func `a finding has every key, null where there is nothing`() throws {
    var draft = Examples.conflict
    draft.related.removeFirst()
    #expect(
      try findingLine(draft, in: Examples.samples) == """
        {"rule":"connector-binding-conflict","severity":"error",\
        "headline":"two receive connectors on EX01 claim 0.0.0.0:587 for the same clients",\
        "file":"connectors/scanner.yaml","range":{"start":{"line":5,"column":16,"offset":89},\
        "end":{"line":5,"column":29,"offset":102}},"label":"bound again here",\
        "related":[{"file":"settings.yaml","range":{"start":{"line":25,"column":16,"offset":801},\
        "end":{"line":25,"column":29,"offset":814}},"label":"already bound here"}],\
        "server":null,"kind":null,"object":null,"property":null,"found":null,"expected":null,\
        "fix":{"applicability":"display","consequence":null,"edits":[],"commands":[],"console":null,\
        "advice":["give \\"Scanner relay\\" only its own clients (RemoteIPRanges), or a port of its own"]},\
        "sources":["Microsoft, New-ReceiveConnector, -Bindings"],"controls":[],\
        "notes":["no automatic fix: only you know which of the two is meant"],\
        "fingerprint":"connector-binding-conflict////"}
        """)
  }

  @Test func `an edit has its range and replacement, a control its catalogue`() throws {
    let line = try findingLine(Examples.withoutTLS, in: Examples.samples)
    #expect(
      line.contains(
        """
        "edits":[{"file":"settings.yaml","range":{"start":{"line":24,"column":20,"offset":762},\
        "end":{"line":24,"column":43,"offset":785}},"replacement":"[Tls, Integrated, BasicAuth]"}]
        """))
    #expect(line.contains(#""controls":[{"catalogue":"stig","ids":["EX16-MB-000220","EX19-MB-000236"]}]"#))
    #expect(line.contains(#"-Identity 'EX01\\Client EX01'"#))
  }

  @Test func `quotes, controls and marks of direction are escaped, other characters are not`() throws {
    let sample = Sample(0, "é受📮", "x")
    var draft = Draft(sample.label("x", "\"\\\n\t\u{0}\u{7F}\u{202E}\u{E0041}"))
    draft.headline = "Größe"
    let line = try findingLine(draft, in: [sample])
    #expect(line.contains(#""file":"é受📮""#))
    #expect(line.contains(#""headline":"Größe""#))
    #expect(line.contains(#""label":"\"\\\n\u0009\u0000\u007f\u202e\udb40\udc41""#))
  }

  @Test func `columns count characters and offsets bytes, far into a long line`() throws {
    let sample = Sample(0, "a.json", "é\n" + String(repeating: "é受📮", count: 1000) + "x")
    let line = try findingLine(Draft(sample.label("x", "")), in: [sample])
    #expect(line.contains(#""range":{"start":{"line":2,"column":3001,"offset":9003},"end":{"line":2,"column":3002,"#))
  }

  @Test func `what is said of the run is on a line of its own, and an error of it is the exit status`() {
    let lines = rendered(reportOfGaps(everyLevel), as: .json).split(separator: "\n")
    #expect(
      lines.suffix(5) == [
        #"],"exitStatus":2,"notifications":["#,
        #"{"level":"note","message":"3 files were not read: 2 .log, 1 .md","path":"exports"},"#,
        #"{"level":"warning","message":"not read: it is compressed","path":"exports/a b.xml"},"#,
        #"{"level":"error","message":"--rules: a rule file is faulty and was left out","path":null}"#,
        "]}",
      ])
  }

  @Test func `what was skipped has its name and the words of the other formats`() {
    let text = rendered(reportOfGaps(), as: .json)
    #expect(text.contains(#""count":1,"name":"Send\u001bConnector","message":"Send\u001bConnector"}"#))
  }
}
