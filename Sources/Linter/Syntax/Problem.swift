/// Something that a reader could not make sense of: which finding, where, and the words to fill in.
package struct Problem: Sendable {
  /// The id of the finding, a rule file under `rules/input/`.
  package let rule: String
  package let span: Span
  package let values: [String: String]
  package let related: [Label]
  /// The case of the rule file that words it.
  package let variant: String?
  /// What was probably meant at the place.
  package let replacement: String?
  /// The property that it is about, where it is about one of an object.
  package let property: ObjectProperty?
  /// Whether it is of no concern in a source without an object that exlint knows.
  package let needsObjects: Bool
  /// What it is about, where that is known.
  package let subject: Finding.Subject?

  /// What of the text was not read because of it.
  package let lost: Range<Int>?

  /// A property of an object.
  package struct ObjectProperty: Sendable {
    /// The index of the object in its inventory.
    let object: Int
    let kind: Kind.ID
    let slot: Kind.Slot
  }

  package init(
    _ rule: String, at span: Span, values: [String: String] = [:], related: [Label] = [], variant: String? = nil,
    replacement: String? = nil, property: ObjectProperty? = nil, needsObjects: Bool = false,
    subject: Finding.Subject? = nil, lost: Range<Int>? = nil
  ) {
    self.rule = rule
    self.span = span
    self.values = values
    self.related = related
    self.variant = variant
    self.replacement = replacement
    self.property = property
    self.needsObjects = needsObjects
    self.subject = subject
    self.lost = lost
  }
}
