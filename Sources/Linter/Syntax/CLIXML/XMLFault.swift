import CExpat

/// What Expat could not read, in the words of an administrator.
enum XMLFault {
  /// What is wrong, and what to do about it.
  static func words(_ code: XML_Error) -> String {
    switch code {
    case XML_ERROR_NO_ELEMENTS, XML_ERROR_UNCLOSED_TOKEN, XML_ERROR_PARTIAL_CHAR, XML_ERROR_UNCLOSED_CDATA_SECTION:
      "the file ends in the middle of the export; export again, and copy the whole file"
    case XML_ERROR_SYNTAX, XML_ERROR_INVALID_TOKEN:
      "this character cannot stand here; export again, or write `<` and `&` in values as `&lt;` and `&amp;`"
    case XML_ERROR_TAG_MISMATCH:
      "this tag closes another element than the last that was opened; lines are missing or moved, so export again"
    case XML_ERROR_DUPLICATE_ATTRIBUTE: "an attribute stands twice in this tag; remove one of the two"
    case XML_ERROR_JUNK_AFTER_DOC_ELEMENT:
      "something follows behind the end of the export; keep one export in each file"
    case XML_ERROR_UNDEFINED_ENTITY: "this name between `&` and `;` is not known; write `&amp;` for an `&`"
    case XML_ERROR_BAD_CHAR_REF: "this number between `&#` and `;` is no character that XML allows"
    case XML_ERROR_MISPLACED_XML_PI: "`<?xml` must be the first thing in a file; keep one export in each file"
    case XML_ERROR_XML_DECL: "the line `<?xml ... ?>` is not written as XML wants it; it may be left out"
    case XML_ERROR_NO_MEMORY: "the computer ran out of memory while reading this"
    default: XML_ErrorString(code).map { String(cString: $0) } ?? "this is not XML"
    }
  }
}
