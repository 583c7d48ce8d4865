import Testing

import Linter

@Suite("Tables are recognised")
struct CSVDetectionTests {
  @Test(
    "by a type line or by a line of names",
    arguments: [
      "#TYPE System.String", "\"Name\",\"Fqdn\"\r\n\"EX01\",\"x\"\r\n", "Name,Fqdn\nEX01,x\n", "Name;Fqdn\nEX01;x\n",
      "Name\tFqdn\nEX01\tx\n", "\"Name\",Display Name,Size (MB)\n1,2,3", "\"a: b\",\"c\"\n\"1\",\"2\"\n",
      "sep=;\na;b\n",
      "Name,Fqdn\n\nEX01,x\n", "_id,Net.Name\n1,2\n",
    ])
  func recognises(text: String) {
    #expect(CSVReader.beginsTable(Array(text.utf8)[...]))
  }

  @Test(
    "and not taken from YAML, lists, prose or prompts",
    arguments: [
      "", "Name", "Name,Fqdn", "Name,Fqdn\n", "server: EX01\npopSettings:\n", "a: b, c\nd: e, f\n", "[a, b]\n[c, d]\n",
      "{ a: b, c: d }\n", "- a,b\n- c,d\n", "\"a\": 1\n\"b\": 2, 3\n", "a, b\nc, d\n", "Dear all,\nplease see a,b\n",
      "Hello, world.\nThis is, well, text.\n", "Yes, we can\nNo, we cannot\n", "Name : EX01\nFqdn : a,b\n",
      "Name     : a,b\nBindings : {a,b}\n", "[PS] C:\\>Get-X a,b\na,b\n", "PS C:\\> Get-X a,b\nx,y\n",
      "Get-X -Name a,b\nfoo\n", "# a,b\n# c,d\n", "---\na,b\n", "%YAML 1.1\n", "Name\tStatus\n----\t------\nx\ty\n",
      "1,2\n3,4\n", "a;b: c\nd;e\n", "\"a\nb,c\n", "&x a,b\nc,d\n", "'a','b'\n'c','d'\n", "a,b # c\nd,e\n",
      "a,,b\n1,2,3\n",
      "key:\tvalue\nother:\tvalue\n", "<Objs>\n<a,b>\n", "popSettings: { a: b }, x\ny, z\n", "http://a,b\nc,d\n",
      ",\n,\n",
    ])
  func leaves(text: String) {
    #expect(!CSVReader.beginsTable(Array(text.utf8)[...]))
  }
}
