import Linter

/// What `Export-Clixml` writes of objects that came through remoting: a type is told once, and named by number after that.
package struct CLIXMLExport {
  private var lines: [String] = []
  private var types: [String: Int] = [:]
  private var objectCount = 0

  package static func text(_ objects: [ExportedObject]) -> String {
    var export = CLIXMLExport()
    for object in objects { export.append(object) }
    let body = export.lines.map { "  " + $0 + "\r\n" }.joined()
    return "<Objs Version=\"1.1.0.1\" xmlns=\"http://schemas.microsoft.com/powershell/2004/04\">\r\n\(body)</Objs>"
  }

  /// A certificate has properties of its own only where they were selected.
  private mutating func append(_ object: ExportedObject) {
    let prefix = object.kind.name == "ExchangeCertificate" ? "Selected." : "Deserialized."
    open(prefix + object.typeName, named: nil, text: prefix == "Selected." ? nil : object.typeName)
    lines.append("<Props>")
    for (name, value) in object.properties { append(value, name) }
    lines.append("</Props>")
    lines.append("<MS><S N=\"PSComputerName\">admin.contoso.com</S><B N=\"PSShowComputerName\">false</B></MS>")
    lines.append("</Obj>")
  }

  private mutating func open(_ type: String, named name: String?, text: String?) {
    let attribute = name.map { " N=\"\($0)\"" } ?? ""
    lines.append("<Obj\(attribute) RefId=\"\(objectCount)\">")
    objectCount += 1
    if let number = types[type] {
      lines.append("<TNRef RefId=\"\(number)\" />")
    } else {
      lines.append("<TN RefId=\"\(types.count)\"><T>\(escaped(type))</T><T>System.Object</T></TN>")
      types[type] = types.count
    }
    if let text { lines.append("<ToString>\(escaped(text))</ToString>") }
  }

  private mutating func append(_ value: ExportedValue, _ name: String) {
    let attribute = "N=\"\(name)\""
    switch value {
    case .null: lines.append("<Nil \(attribute) />")
    case .boolean(let flag): lines.append("<B \(attribute)>\(flag)</B>")
    case .integer(let number): lines.append("<I32 \(attribute)>\(number)</I32>")
    case .text(let text): lines.append("<S \(attribute)>\(escaped(text))</S>")
    case .directory(let text):
      appendObject("Microsoft.Exchange.Data.Directory.ADObjectId", name, text, ["<S N=\"Name\">other</S>"])
    case .fqdn(let text):
      appendObject("Microsoft.Exchange.Data.Fqdn", name, text, ["<S N=\"Domain\">\(escaped(text))</S>"])
    case .members(let names, let number?):
      open("Microsoft.Exchange.Data.\(name)", named: name, text: names.joined(separator: ", "))
      lines += ["<I32>\(number)</I32>", "</Obj>"]
    case .members(let names, nil): lines.append("<S \(attribute)>\(names.joined(separator: ", "))</S>")
    case .timeSpan(let span):
      appendObject(
        "Microsoft.Exchange.Data.EnhancedTimeSpan", name, span.description, ["<I64 N=\"Ticks\">\(span.ticks)</I64>"])
    case .size(let size): appendObject("Microsoft.Exchange.Data.ByteQuantifiedSize", name, size.description, [])
    case .limit(let limit):
      let member = limit.map { Int64($0) == nil ? "<S N=\"Value\">\($0)</S>" : "<I32 N=\"Value\">\($0)</I32>" }
      appendObject(
        "Microsoft.Exchange.Data.Unlimited`1[[System.Int32, mscorlib]]", name, limit ?? "Unlimited",
        ["<B N=\"IsUnlimited\">\(limit == nil)</B>"] + [member].compactMap { $0 })
    case .date(let date): lines.append("<DT \(attribute)>\(date)T\(date.clock)Z</DT>")
    case .list(let elements, _): append(elements, name)
    }
  }

  private mutating func append(_ elements: [ExportedElement], _ name: String) {
    open("Microsoft.Exchange.Data.MultiValuedProperty`1[[\(name)]]", named: name, text: nil)
    lines.append(elements.isEmpty ? "<LST />" : "<LST>")
    for element in elements {
      switch element {
      case .binding(let binding):
        appendObject("Microsoft.Exchange.Data.IPBinding", nil, element.text, ["<I32 N=\"Port\">\(binding.port)</I32>"])
      case .range(let range):
        appendObject(
          "Microsoft.Exchange.Data.IPRange", nil, element.text,
          ["<S N=\"LowerBound\">\(range.lower)</S>", "<S N=\"UpperBound\">\(range.upper)</S>"])
      case .word: appendObject("Microsoft.Exchange.Data.ProtocolConnectionSettings", nil, element.text, [])
      case .text(let text): lines.append("<S>\(escaped(text))</S>")
      }
    }
    if !elements.isEmpty { lines.append("</LST>") }
    lines.append("</Obj>")
  }

  private mutating func appendObject(_ type: String, _ name: String?, _ text: String, _ members: [String]) {
    open(type, named: name, text: text)
    if !members.isEmpty { lines += ["<Props>"] + members + ["</Props>"] }
    lines.append("</Obj>")
  }

  private func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.replacing("_x", with: "_x005F_x").replacing("_X", with: "_x005F_X").unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{10000}"...: result += scalar.utf16.map(Self.code).joined()
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func code(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16, uppercase: true)
    return "_x" + String(repeating: "0", count: 4 - digits.count) + digits + "_"
  }
}
