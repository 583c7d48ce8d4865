/// An element whose end tag has not come yet, by what its content is to the reader.
struct OpenElement {
  enum Role {
    /// Values: the root, or an open sequence.
    case values
    /// Values of a list at the top, which are passed on as records of their own.
    case passedOnValues
    /// Named values of an object: what its class has, and what was added to it.
    case properties, noteProperties
    /// Entries of an open mapping, and the key and value of one.
    case dictionary, entry
    /// An object that stands for a value.
    case object
    /// An object inside something that is left out: only its text is kept, since others may refer to it.
    case lostObject
    /// The names of an object's type, and the first of them.
    case typeNames, typeName
    /// The text of an object, and the simple value inside one.
    case objectText, objectValue
    /// A simple value.
    case scalar
    /// Nothing that is wanted.
    case ignored
  }

  let role: Role
  let element: CLIXMLElement?
  /// Where the content begins, behind the start tag.
  let contentStart: Int
  /// Whether objects that stand here are records of the inventory, not values of one.
  var holdsRecords = false
  /// Of an entry: how many of its key and value were read. Of a simple value: how many elements stand in it.
  var childCount = 0
  /// Of a list of type names: its number.
  var refId: UInt64?
}

/// An `Obj` whose end tag has not come yet.
struct OpenObject {
  enum Form {
    /// Nothing of it is in the tree yet.
    case pending
    /// An open mapping of its properties.
    case properties
    /// A list or dictionary, which is closed or open.
    case collection
    /// A list at the top, whose elements are records.
    case passedOn
  }

  let refId: UInt64?
  let start: Int
  let isRecord: Bool
  /// Whether the elements of a list take the place of the list.
  let isPassedOn: Bool
  /// Where its names begin in the list of all.
  let firstName: Int
  var form = Form.pending
  /// The node of a mapping or collection.
  var node: Node.Index?
  /// Whether something of it could not be kept.
  var isIncomplete = false
  /// Its text, as `ToString` has it.
  var text: Range<Int>?
  /// Its simple value, where it wraps one.
  var value: Range<Int>?
  var valueElement: CLIXMLElement?
  /// The first name of its type, or the number of a list that has it.
  var typeName: Range<Int>?
  var typeRefId: UInt64?
  /// Whether its type is a certificate's.
  var isCertificate = false
  /// The content and the name of the property `RawData`.
  var rawData: (content: Range<Int>, name: Range<Int>)?

  init(refId: UInt64?, start: Int, isRecord: Bool = false, isPassedOn: Bool = false, firstName: Int = 0) {
    self.refId = refId
    self.start = start
    self.isRecord = isRecord
    self.isPassedOn = isPassedOn
    self.firstName = firstName
  }
}
