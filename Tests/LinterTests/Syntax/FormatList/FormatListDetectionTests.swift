import Linter
import Testing

@Suite("The format of a text")
struct FormatListDetectionTests {
  @Test(
    "is Format-List where most lines are properties, and for a prompt or a table",
    arguments: [
      "Name : x\n", "\n\nName    : x\nEnabled :\n", "    Name : x\n    Enabled : True\n", "Enabled\t: True\n",
      "[PS] C:\\>Get-PopSettings | fl\n\nName : x\n", "PS C:\\> Get-Service\n\nName Status\n\na b\n",
      "Heading\n=======\n\nName : x\nEnabled : True\n", "Connectors of EX01:\n\nA : 1\nB : 2\nC : 3\nD : 4\n",
      "Status   Name\n------   ----\nRunning  a...\n", "Roles : {a,\n        b: c,\n        d}\nName  : x\n",
      "# note\nName : x\n", "Address : fe80: x\nName : y\n", "Größe : 1\n", "Name\u{A0}: x\n",
    ])
  func isList(text: String) {
    #expect(SourceFormat.detected(in: Array(text.utf8)) == .formatList)
  }

  @Test(
    "is not Format-List in YAML and elsewhere",
    arguments: [
      "", "\n", "# only a comment\n", "name: x\n", "server: EX01\npopSettings:\n  LoginType : SecureLogin\n",
      "server: EX01\nservices :\n  - Name : a\n    Status : Running\n", "- Name : x\n  Enabled : True\n",
      "server : EX01\npopSettings :\n  LoginType : SecureLogin\n  Banner : x\n", "---\nserver : EX01\n", "- a\n- b\n",
      "popSettings:\n  Banner: |\n    [PS] C:\\>Get-PopSettings\n    A   B\n    --  --\n", "'Name' : x\n",
      "\"Name\" : x\n",
      "a: 1\nb : 2\nc: 3\nd : 4\n", "a: 1\nb : 2\nc : 3\n", "just words\n",
      "Note : this is prose\nand more\nand more\nof it\n",
      "# a\n# b : c\nserver: EX01\n", "ExchReceiveConnector AppRelay\n{\n  Identity = 'x'\n}\n", "@{a=1; b=2}\n",
      "x ? y : z\n", "http://a : b\n", "key: [PS] C:\\>\n", "? a\n: b\n", "%YAML 1.1\n---\na : b\n",
      "Title\n-----\nwords\n",
    ])
  func isNoList(text: String) {
    #expect(SourceFormat.detected(in: Array(text.utf8)) != .formatList)
  }

  @Test(
    "is YAML in the files of the project",
    arguments: Files.paths(below: "examples", extension: "yaml") + Files.paths(below: "rules", extension: "yaml"))
  func isYAML(path: String) throws {
    #expect(SourceFormat.detected(in: DecodedText(try Files.bytes(path)).text) == nil)
  }
}
