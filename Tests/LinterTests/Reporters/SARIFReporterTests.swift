import Linter
import Testing

struct SARIFReporterTests {
  private func sarif(_ drafts: [Draft], in samples: [Sample]) -> String {
    rendered(report(drafts, in: samples), as: .sarif)
  }

  @Test func `a run tells the rules and what columns count`() {
    #expect(
      sarif([], in: []) == #"""
        {"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":{"driver":{\#
        "name":"exlint","version":"1.2.3","rules":[
        {"id":"pop-login-not-secure","shortDescription":{"text":"POP3 clients can log in without TLS"},\#
        "fullDescription":{"text":"Passwords are \"read\" on the way."},\#
        "help":{"text":"Passwords are \"read\" on the way."},"defaultConfiguration":{"level":"error"},\#
        "properties":{"profiles":["workfront","microsoft"]}}
        ]}},"invocations":[{"executionSuccessful":true,"exitCode":0,"toolExecutionNotifications":[]}],\#
        "columnKind":"unicodeCodePoints","results":[]}]}

        """#)
  }

  @Test func `a result has places, a fingerprint and replacements`() {
    let login = sarif([Examples.login], in: Examples.samples).split(separator: "\n").dropLast().last
    #expect(
      login == """
        {"ruleId":"pop-login-not-secure","ruleIndex":0,"level":"error",\
        "message":{"text":"POP3 on EX01 accepts passwords without TLS: must be SecureLogin"},\
        "locations":[{"physicalLocation":{"artifactLocation":{"uri":"settings.yaml"},\
        "region":{"startLine":9,"startColumn":14,"endLine":9,"endColumn":28}}}],\
        "relatedLocations":[{"id":0,"physicalLocation":{"artifactLocation":{"uri":"settings.yaml"},\
        "region":{"startLine":10,"startColumn":30,"endLine":10,"endColumn":43}},\
        "message":{"text":"port 110 is open without TLS"}}],\
        "partialFingerprints":{"exlint/v1":"pop-login-not-secure/ex01/popsettings/ex01/logintype"},\
        "fixes":[{"description":{"text":"clients that log in on port 110 without STLS will be refused"},\
        "artifactChanges":[{"artifactLocation":{"uri":"settings.yaml"},"replacements":[\
        {"deletedRegion":{"startLine":9,"startColumn":14,"endLine":9,"endColumn":28},\
        "insertedContent":{"text":"SecureLogin"}}]}]}]}
        """)
  }

  @Test(arguments: [
    ("./conf/a b.yaml", "conf/a%20b.yaml"),
    ("conf\\ä.yaml", "conf/%C3%A4.yaml"), ("a:b#?%.yaml", "a%3Ab%23%3F%25.yaml"),
    ("../x.yaml", "../x.yaml"), ("/srv/x.yaml", "file:///srv/x.yaml"), ("C:\\x.yaml", "file:///C%3A/x.yaml"),
    ("-", "-"), ("\u{7}", "%07"),
  ])
  func `a path becomes a reference`(_ name: String, _ uri: String) {
    let sample = Sample(0, name, "x")
    #expect(sarif([Draft(sample.label("x", ""))], in: [sample]).contains("{\"uri\":\"\(uri)\"}"))
  }

  @Test func `names of the input do not become links`() {
    let sample = Sample(0, "a.yaml", "x")
    let draft = Draft(sample.label("x", "[click](https://example.com)"))
    #expect(sarif([draft], in: [sample]).contains("[click] (https://example.com)"))
  }

  @Test func `an info is a note, and a fix that is only to be shown is left out`() {
    let sample = Sample(0, "a.yaml", "x")
    var draft = Draft(sample.label("x", ""))
    draft.severity = .info
    draft.fix.edits = [TextEdit(sample.span("x"), replacement: "y")]
    let text = sarif([draft], in: [sample])
    #expect(text.contains(#""ruleId":"some-rule","level":"note""#))
    #expect(!text.contains("fixes"))
  }

  @Test func `a run that could not do what was asked is not successful, and says what it did not read`() {
    let text = rendered(reportOfGaps(everyLevel), as: .sarif)
    #expect(
      text.contains(
        """
        "invocations":[{"executionSuccessful":false,"exitCode":2,"toolExecutionNotifications":[
        {"level":"note","message":{"text":"exports: 3 files were not read: 2 .log, 1 .md"},\
        "locations":[{"physicalLocation":{"artifactLocation":{"uri":"exports"}}}]},
        {"level":"warning","message":{"text":"exports/a b.xml: not read: it is compressed"},\
        "locations":[{"physicalLocation":{"artifactLocation":{"uri":"exports/a%20b.xml"}}}]},
        {"level":"error","message":{"text":"--rules: a rule file is faulty and was left out"}},
        {"level":"note","message":{"text":"not checked: mailboxes (no casMailboxes; no Name)"}},
        {"level":"note","message":{"text":"skipped: Send\\u001bConnector"},\
        "locations":[{"physicalLocation":{"artifactLocation":{"uri":"connectors/scanner.yaml"},\
        "region":{"startLine":3,"startColumn":11,"endLine":3,"endColumn":24}}}]}
        ]}]
        """))
  }

  @Test func `findings alone are a successful run`() {
    #expect(sarif([Examples.login], in: Examples.samples).contains(#""executionSuccessful":true,"exitCode":1,"#))
  }
}
