/// One property of a kind: its name, its type, and what the documents say about its values.
///
/// A class, because every value that is read is read with one: a copy would cost more than the reading.
package final class Property: Sendable {
  package struct Member: Sendable {
    package let name: String
    /// The number in exports; `nil` where none is known for certain.
    package let number: Int?
  }

  /// Bounds that only call for a remark.
  package struct Advice: Sendable {
    package let minimum: Value?
    package let maximum: Value?
    package let reason: String
  }

  /// A command that sets the property instead of the setter of its kind.
  package enum Setter: Sendable {
    case template(String)
    case byValue([String: String])
  }

  package let name: String
  package let type: ValueType
  package let isList: Bool
  /// At most 64.
  package let members: [Member]
  /// Index of the member by its name, or by the name that another program prints; plus `aliasOffset` by one that documents use
  /// wrongly.
  package let memberIndex: NameTable
  /// Members that say nothing: their value is unknown.
  package let uninformative: MemberSet
  package let minimum: Value?
  package let maximum: Value?
  package let maximumLength: Int?
  package let prefix: String?
  package let advice: Advice?
  package let versions: VersionSet?
  package let versionsText: String?
  package let isReadOnly: Bool
  package let parameter: String
  package let setter: Setter?

  /// What is added to the index of a member under a wrong name.
  static let aliasOffset = 1_000

  init(
    name: String, type: ValueType, isList: Bool = false, members: [Member], memberIndex: NameTable = .empty,
    uninformative: MemberSet = MemberSet(), minimum: Value? = nil, maximum: Value? = nil, maximumLength: Int? = nil,
    prefix: String? = nil, advice: Advice? = nil, versions: VersionSet? = nil, versionsText: String? = nil,
    isReadOnly: Bool = false, parameter: String? = nil, setter: Setter? = nil
  ) {
    self.name = name
    self.type = type
    self.isList = isList
    self.members = members
    self.memberIndex = memberIndex
    self.uninformative = uninformative
    self.minimum = minimum
    self.maximum = maximum
    self.maximumLength = maximumLength
    self.prefix = prefix
    self.advice = advice
    self.versions = versions
    self.versionsText = versionsText
    self.isReadOnly = isReadOnly
    self.parameter = parameter ?? name
    self.setter = setter
  }
}

extension Property {
  /// Whether the schema can find anything wrong with a value.
  var isJudged: Bool {
    switch type {
    case .object, .uri, .directoryObject, .certificateName: false
    case .string: !isList && (maximumLength != nil || prefix != nil)
    default: true
    }
  }
}
