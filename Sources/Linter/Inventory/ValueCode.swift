/// What is kept of a value from the check against the schema, so that rules need not read it again.
///
/// Booleans, enumerations and flags have codes, and lists that are kept have numbers; everything else is read when a rule
/// asks for it.
struct ValueCode: Sendable {
  private let bits: UInt32

  /// Not a value with a code.
  static let none = ValueCode(bits: .max)

  /// Nothing was looked up yet.
  static let unknown = ValueCode(bits: .max - 1)

  var isUnknown: Bool { bits == Self.unknown.bits }

  /// The code of flags that are named one by one.
  func union(_ other: ValueCode) -> ValueCode {
    guard bits < .max - 1, other.bits < .max - 1 else { return .none }
    return ValueCode(bits: (bits | other.bits) & ~Self.completeness | bits & other.bits & Self.completeness)
  }

  /// The code of no flags at all.
  static let noFlags = ValueCode(bits: completeness)

  /// The bit behind the members that says that nothing else can be set.
  private static let completeness: UInt32 = 1 << 24

  private init(bits: UInt32) {
    self.bits = bits
  }

  init(_ value: Value) {
    switch value {
    case .boolean(let flag): bits = flag ? 1 : 0
    case .members(let set) where set.bits < Self.completeness:
      bits = UInt32(truncatingIfNeeded: set.bits) | (set.isComplete ? Self.completeness : 0)
    default: self = .none
    }
  }

  /// The code of a list, by its number among those that are kept.
  init(list number: Int) {
    bits = UInt32(number)
  }

  /// The number of a list; `nil` where it is not kept.
  var list: Int? {
    bits == .max ? nil : Int(bits)
  }

  /// The value of a property of the given type that is no list; `nil` where it has no code.
  func value(as type: ValueType) -> Value? {
    type == .boolean ? boolean.map(Value.boolean) : members.map(Value.members)
  }

  /// What a Boolean property is; `nil` where the value has no code.
  var boolean: Bool? {
    bits == .max ? nil : bits == 1
  }

  /// What is set of an enumeration or of flags; `nil` where the value has no code.
  var members: MemberSet? {
    guard bits != .max else { return nil }
    return MemberSet(bits: UInt64(bits & (Self.completeness - 1)), isComplete: bits & Self.completeness != 0)
  }
}
