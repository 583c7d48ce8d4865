/// Objects as `Format-List` prints them.
package struct ListExport: Sendable {
  private let writer: FormatListText
  private let culture: ExportCulture

  package init(_ writer: FormatListText, _ culture: ExportCulture) {
    self.writer = writer
    self.culture = culture
  }

  package func text(_ objects: [ExportedObject]) -> String {
    writer.text(objects.map { object in object.properties.map { ($0.name, printed($0.value)) } })
  }

  /// A value before it is broken into lines; a list that was cut before ends as if the limit had cut it.
  package func printed(_ value: ExportedValue) -> FormatListText.Value {
    switch value {
    case .list(let elements, isCut: false): .list(elements.map(\.text))
    case .list(let elements, isCut: true): .text("{" + elements.map(\.text).joined(separator: ", ") + "...}")
    default: .text(value.text(culture) { _, _ in "" })
    }
  }
}
