/// What `Export-Csv` writes, where somebody joined the lists.
package struct CSVExport {
  package let delimiter: Character
  /// Whether the first line names the type of the objects.
  package let namesType: Bool

  package func text(_ objects: [ExportedObject]) -> String {
    let header = row(objects[0].properties.map { quoted($0.name) })
    let rows = objects.map { row($0.properties.map { cell($0.value) }) }
    return (namesType ? ["#TYPE Selected.\(objects[0].typeName)"] : []).appending(header, rows)
  }

  private func row(_ cells: [String]) -> String {
    cells.joined(separator: String(delimiter))
  }

  private func cell(_ value: ExportedValue) -> String {
    if case .null = value { return "" }
    return quoted(value.text(.german, list))
  }

  /// Addresses with blanks between, as `"$list"` joins them; texts with commas.
  private func list(_ elements: [ExportedElement], isCut: Bool) -> String {
    if isCut { return "{" + elements.map(\.text).joined(separator: ", ") + "...}" }
    return elements.map(\.text).joined(separator: elements.contains { $0.isText } ? ", " : " ")
  }

  private func quoted(_ text: String) -> String {
    "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}

extension [String] {
  fileprivate func appending(_ header: String, _ rows: [String]) -> String {
    (self + [header] + rows).map { $0 + "\r\n" }.joined()
  }
}
