/// What breaks the rules of JSON, in the words of an administrator.
enum JSONFault: Hashable {
  case trailingComma, strayComma, missingComma, commaBetweenRoots
  case strayColon, missingColon, missingKey, missingValue
  case closesNothing, missingBrace, missingBracket
  case comment, unclosedComment, foreignBlank
  case singleQuotes, unclosedString, lineBreak, controlCharacter, unknownEscape
  case unquotedKey, unquotedText, leadingZero, noNumber, noKey, noValue, noJSON

  /// Whether it is clear what is meant, so that nothing is lost.
  var isHarmless: Bool {
    switch self {
    case .trailingComma, .missingComma, .commaBetweenRoots, .comment, .foreignBlank, .singleQuotes, .lineBreak,
      .controlCharacter, .unknownEscape, .unquotedKey, .unquotedText, .leadingZero, .strayColon, .missingColon:
      true
    case .strayComma, .missingKey, .missingValue, .closesNothing, .missingBrace, .missingBracket, .unclosedComment,
      .unclosedString, .noNumber, .noKey, .noValue, .noJSON:
      false
    }
  }

  /// What is wrong and what to do.
  var words: String {
    switch self {
    case .trailingComma: "nothing follows this comma; remove it"
    case .strayComma: "a value is missing in front of this comma"
    case .missingComma: "a `,` is missing here"
    case .commaBetweenRoots: "a comma stands outside of all brackets; put the values into `[` and `]`"
    case .strayColon: "this colon is one too many"
    case .missingColon: "a `:` is missing behind this key"
    case .missingKey: "a key such as `\"Name\":` is missing in front of this value"
    case .missingValue: "a value is missing here"
    case .closesNothing: "this bracket closes nothing"
    case .missingBrace: "a `}` is missing in front of this bracket"
    case .missingBracket: "a `]` is missing in front of this bracket"
    case .comment: "it has no comments; remove this one and all others"
    case .unclosedComment: "this comment is never closed, and hides the rest of the file"
    case .foreignBlank: "this blank is not an ordinary one; replace it and all others"
    case .singleQuotes: "texts stand in double quotes; replace this quote and all others"
    case .unclosedString: "the closing quote of this text is missing"
    case .lineBreak: "this text goes over several lines; write `\\n` for a line break"
    case .controlCharacter: "a text holds no tabs; write `\\t` here and wherever there is another one"
    case .unknownEscape: "a backslash is written `\\\\`"
    case .unquotedKey: "a key stands in double quotes"
    case .unquotedText: "a text stands in double quotes"
    case .leadingZero: "a number does not begin with 0; remove it, or put a text in double quotes"
    case .noNumber: "this word is no value; write `null` where there is none"
    case .noKey: "a key cannot begin with this character; put it in double quotes"
    case .noValue: "a value cannot begin with this character; put a text in double quotes"
    case .noJSON: "this line is something else; remove it"
    }
  }
}
