extension YAMLReader {
  /// Reports a syntax error, and closes what it ends.
  ///
  /// What touches the error is unknown, and all that is open lost something.
  ///
  /// - Parameter start: where the reading began that ended here.
  /// - Returns: the next line at which reading can go on.
  mutating func recover(from fault: YAMLFault, behind start: Int) -> YAMLStart? {
    let fault = fault.atMissingColon(in: text)
    let error = YAMLError(fault, text, before: builder.lastChild?.node)
    let loss = removeWhatTouches(fault, behind: start)
    builder.markEndAsCut()
    errorCount += 1
    let resumption = YAMLResumption(text, behind: loss, fault: fault.offset, builder)
    let place = errorCount < Self.maximumErrors ? resumption.place : nil
    problems.append(error.problem(in: source, losing: resumption.lost(upTo: place), readOnAt: place?.offset))
    return resume(at: place, loss, resumption)
  }

  /// Where begins what cannot be read; removes what was read of it.
  private mutating func removeWhatTouches(_ fault: YAMLFault, behind start: Int) -> Int {
    var loss = fault.isOfContext ? max(start, min(fault.contextOffset, fault.offset)) : fault.offset
    if let flow = builder.openNodes.first(where: { $0.node.style == .flow }) {
      loss = min(loss, Int(flow.node.start))
      remove(from: flow.index)
    } else if builder.depth == 0 || builder.endsInValue, let last = builder.lastChild, touches(last.node, loss) {
      loss = min(loss, Int(last.node.start))
      remove(from: last.index)
    }
    loss = max(start, loss)
    repeatedCount += fault.offset - loss
    return repeatedCount > maximumRepetition ? text.lineStart(before: fault.offset) : loss
  }

  /// Whether no line break stands between a node and what is lost behind it.
  private func touches(_ node: Node, _ loss: Int) -> Bool {
    let end = Int(node.end)
    return end >= loss || !text[end..<loss].contains(UInt8(ascii: "\n"))
  }

  /// Removes a node and all behind it.
  mutating func remove(from index: Node.Index) {
    guard index < builder.next else { return }
    let start = Int(builder.nodes[Int(index)].start)
    while let last = problems.last, last.span.range.lowerBound >= start { problems.removeLast() }
    builder.removeAll(from: index)
    while let last = anchorTargets.last, last.target >= index {
      anchors[last.name] = nil
      anchorTargets.removeLast()
    }
  }

  private mutating func resume(at place: YAMLResumption.Place?, _ loss: Int, _ resumption: YAMLResumption) -> YAMLStart?
  {
    let lost = loss..<max(loss, text.lineEnd(from: loss))
    guard let place, place.levelCount > 0 || place.isInDocument else {
      builder.cut(toDepth: 0, losing: lost)
      return place.map { YAMLStart(document: $0.offset) }
    }
    builder.cut(toDepth: place.levelCount, losing: lost)
    if place.isValue || builder.depth == 0 { builder.markNextAsCut() } else { builder.completeEntry(losing: lost) }
    return YAMLStart(offset: place.offset, prefix: resumption.prefix(of: place), depth: place.levelCount)
  }
}

extension YAMLFault {
  /// The error where it was made: a key and its value without a colon begin a text that libyaml reads on in the next line, up to
  /// the colon of the next key.
  fileprivate func atMissingColon(in text: [UInt8]) -> YAMLFault {
    let line = text.lineStart(before: offset)
    let column = text.indentation(from: line)
    guard message == "mapping values are not allowed in this context", line > 0, line + column < offset,
      text[(line + column)..<offset].allSatisfy({ $0.isLetterOrDigit || $0 == UInt8(ascii: "-") })
    else { return self }
    let before = text.lineStart(before: line - 1)
    var entry = before + text.indentation(from: before)
    while text.beginsItem(at: entry, line - 1) { entry += 1 + text.indentation(from: entry + 1) }
    let key = text[entry..<(line - 1)].prefix { $0.isLetterOrDigit }
    guard entry - before == column, !key.isEmpty, key.endIndex < line - 1, text[key.endIndex] == 0x20,
      !text.beginsEntry(at: entry, line - 1)
    else { return self }
    return YAMLFault(
      message: "could not find expected ':'", offset: offset, context: "while scanning a simple key",
      contextOffset: entry)
  }

  /// Whether the error is about what began at the place of the context: libyaml notes it only further down.
  fileprivate var isOfContext: Bool {
    guard let context else { return false }
    return !["block mapping", "block collection", "next token"].contains { context.contains($0) }
  }
}
