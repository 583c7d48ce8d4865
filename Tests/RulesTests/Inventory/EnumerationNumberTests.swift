import Linter
import Testing

@Suite("Numbers of enumerations")
struct EnumerationNumberTests {
  private static let enumerations = SchemaProperty.all { !$0.members.isEmpty }

  @Test("mean the member in every form that an export has", arguments: enumerations)
  func isMember(of entry: SchemaProperty) throws {
    for (index, member) in entry.property.members.enumerated() {
      guard let number = member.number, !entry.property.uninformative.contains(index) else { continue }
      let forms = [
        "\(number)", "'\(number)'", "{ value: \(number) }", "{ value__: \(number) }",
        "{ value: \(number), Value: \(member.name) }", "{ Value: '\(number)' }",
      ]
      for form in forms {
        let typed = Typed(entry.settings(form))
        let set = try typed.members(entry.property.name)
        #expect(set.contains(index) && set.isComplete, "\(member.name) as \(form)")
        #expect(typed.rules.isEmpty)
      }
    }
  }

  @Test("of flags add up", arguments: enumerations.filter { $0.property.type == .flags })
  func isSum(of entry: SchemaProperty) throws {
    let known = entry.property.members.indices.filter { (entry.property.members[$0].number ?? 0) > 0 }
    let numbers = known.compactMap { entry.property.members[$0].number }
    let sum = numbers.reduce(0) { $0 | $1 }
    let set = try Typed(entry.settings("\(sum)")).members(entry.property.name)
    #expect(known.allSatisfy(set.contains) || entry.property.members.contains { $0.number == sum })
    #expect(set.isComplete)
  }

  @Test(
    "are read in JSON, CSV and CLIXML",
    arguments: [
      #"[{"Name": "a", "AuthMechanism": 15}]"#,
      #"[{"Name": "a", "AuthMechanism": {"value": 15, "Value": "Tls, Integrated, BasicAuth, BasicAuthRequireTLS"}}]"#,
      "Name,AuthMechanism\na,15\n", "Name,AuthMechanism\n\"a\",\"15\"\n", "Name          : a\nAuthMechanism : 15\n",
      """
      <Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04"><Obj RefId="0"><TN RefId="0">
      <T>Deserialized.Microsoft.Exchange.Data.Directory.SystemConfiguration.ReceiveConnector</T></TN><Props>
      <S N="Name">a</S><Obj N="AuthMechanism" RefId="1"><I32>15</I32></Obj></Props></Obj></Objs>
      """,
      """
      <Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04"><Obj RefId="0"><TN RefId="0">
      <T>Deserialized.Microsoft.Exchange.Data.Directory.SystemConfiguration.ReceiveConnector</T></TN><Props>
      <S N="Name">a</S><I32 N="AuthMechanism">15</I32></Props></Obj></Objs>
      """,
    ])
  func isReadInEveryFormat(text: String) throws {
    let set = try Typed(text).members("AuthMechanism")
    #expect(set.bits == 0b11110 && set.isComplete)
  }
}
