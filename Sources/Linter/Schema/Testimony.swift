/// What a property of an object says of the version of its server, where nothing says it outright.
struct Testimony: Sendable {
  let slot: Kind.Slot
  /// The text that the property must have; `nil` for any.
  let text: Template?
  /// The versions that have such an object.
  let versions: VersionSet
}
