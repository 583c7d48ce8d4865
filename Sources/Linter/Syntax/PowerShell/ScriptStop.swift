/// Why reading of a script ends before its text does, or in the midst of something.
enum ScriptStop: Error {
  /// The text ends, and what was opened at an offset is not closed.
  case end(opening: Int)
  case nestedTooDeep
  case tooManyValues
}
