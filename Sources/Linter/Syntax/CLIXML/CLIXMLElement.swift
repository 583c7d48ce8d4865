/// An element of CLIXML; the raw value is its name, eight ASCII bytes at most.
///
/// Source: Microsoft, [MS-PSRP] PowerShell Remoting Protocol, 2.2.5 Serialization.
enum CLIXMLElement: UInt64 {
  case root = 0x4F62_6A73  // Objs
  case object = 0x4F_626A  // Obj
  case reference = 0x52_6566  // Ref
  case null = 0x4E_696C  // Nil
  case typeNames = 0x544E  // TN
  case typeNamesReference = 0x54_4E52_6566  // TNRef
  case typeName = 0x54  // T
  case toString = 0x546F_5374_7269_6E67  // ToString
  case properties = 0x50_726F_7073  // Props
  case noteProperties = 0x4D53  // MS
  case list = 0x4C_5354  // LST
  case enumeration = 0x4945  // IE
  case stack = 0x53_544B  // STK
  case queue = 0x51_5545  // QUE
  case dictionary = 0x44_4354  // DCT
  case entry = 0x456E  // En
  case timeSpan = 0x5453  // TS
  case bytes = 0x4241  // BA
  case byte = 0x4279  // By
  case signedByte = 0x5342  // SB
  case int16 = 0x49_3136  // I16
  case uint16 = 0x55_3136  // U16
  case int32 = 0x49_3332  // I32
  case uint32 = 0x55_3332  // U32
  case int64 = 0x49_3634  // I64
  case uint64 = 0x55_3634  // U64
  case string = 0x53  // S
  case character = 0x43  // C
  case boolean = 0x42  // B
  case dateTime = 0x4454  // DT
  case single = 0x5367  // Sg
  case double = 0x4462  // Db
  case decimal = 0x44  // D
  case uri = 0x55_5249  // URI
  case guid = 0x47  // G
  case version = 0x56_6572_7369_6F6E  // Version
  case xmlDocument = 0x5844  // XD
  case scriptBlock = 0x53_424B  // SBK
  case secureString = 0x5353  // SS
  case progressRecord = 0x5052  // PR
}

extension CLIXMLElement {
  /// The element whose name begins at an offset, with the prefix of a namespace or without; `nil` for every other name.
  init?(_ text: borrowing [UInt8], at start: Int) {
    if let element = Self.element(text, at: start) {
      self = element
      return
    }
    var index = start
    while index < text.count, !StartTag.endsName(text[index]), text[index] != UInt8(ascii: ":") { index += 1 }
    guard index < text.count, text[index] == UInt8(ascii: ":"), let element = Self.element(text, at: index + 1) else {
      return nil
    }
    self = element
  }

  private static func element(_ text: borrowing [UInt8], at start: Int) -> CLIXMLElement? {
    var name: UInt64 = 0
    var index = start
    while index < text.count, !StartTag.endsName(text[index]) {
      guard index - start < 8 else { return nil }
      name = name << 8 | UInt64(text[index])
      index += 1
    }
    return CLIXMLElement(rawValue: name)
  }

  /// Whether an element holds the elements of a list.
  var isList: Bool {
    switch self {
    case .list, .enumeration, .stack, .queue: true
    default: false
    }
  }

  /// Whether an element is a whole number, and so the number of an enumeration's member where it is the value of an object.
  var isInteger: Bool {
    switch self {
    case .byte, .signedByte, .int16, .uint16, .int32, .uint32, .int64, .uint64: true
    default: false
    }
  }
}
