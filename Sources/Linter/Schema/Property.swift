/// One property of a kind: its name, its type, and what the documents say about its values.
package struct Property: Sendable {
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

  /// A default and the conditions under which it is the default.
  package struct Default: Sendable {
    package let value: Node.Index
    package let versions: VersionSet?
    /// The name of the object, with `{server}`.
    package let name: String?
    package let isEdge: Bool
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
  /// Index of the member by its name, or by a name that documents use wrongly.
  package let memberIndex: NameTable
  /// Wrong names, in lower case.
  package let aliases: Set<String>
  package let minimum: Value?
  package let maximum: Value?
  package let maximumLength: Int?
  package let prefix: String?
  package let advice: Advice?
  package let versions: VersionSet?
  package let versionsText: String?
  package let defaults: [Default]
  package let isReadOnly: Bool
  package let parameter: String
  package let setter: Setter?

  /// Whether the setter replaces a whole list of members, so that a fix must repeat what is there.
  package var isFlagList: Bool { type == .flags }
}
