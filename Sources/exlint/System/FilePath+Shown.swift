import SystemPackage

extension FilePath {
  /// The path for a person, without dots for the working folder in front.
  ///
  /// A path may hold any bytes; in one that is no UTF-8, all bytes beyond ASCII are written as `\xFC`.
  var shown: String {
    withPlatformString { start in
      var text = String(validatingCString: start) ?? Self.escaped(start)
      // A file `-` keeps one, since `-` alone is standard input.
      while text.hasPrefix("./"), text != "./-", text != "./" { text.removeFirst(2) }
      return text
    }
  }

  private static func escaped(_ start: UnsafePointer<CInterop.PlatformChar>) -> String {
    var text = ""
    var position = start
    while position.pointee != 0 {
      let byte = UInt8(bitPattern: position.pointee)
      if byte < 0x80 {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        text += "\\x" + String(byte, radix: 16, uppercase: true)
      }
      position += 1
    }
    return text
  }
}
