/// How the value of a property stands in a settings file, or why it does not.
enum WrittenValue {
  /// YAML for one line, with a remark for the end of the line.
  case scalar(String, note: String?)
  /// The elements of a list, each as YAML.
  case list([String])
  /// Nobody knows the value: why, and what the input has.
  case leftOut(reason: String, found: String)
  /// An object that no rule can look at.
  case unjudged
}
