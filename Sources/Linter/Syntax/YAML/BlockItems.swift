/// A stretch of whole items of one block sequence in the middle of a large text, so that it can be read beside the rest.
///
/// It is found by the look of its lines alone: whoever reads it must make sure that they are what they look like.
struct BlockItems {
  /// From the line of an item to that of another.
  let range: Range<Int>
  /// The column of the dashes.
  let indentation: Int

  /// Looks for items that make up about the half of a text.
  init?(_ text: [UInt8]) {
    guard let items = text.withUnsafeBufferPointer({ Lines(bytes: $0).items }),
      items.range.count >= text.count / 4
    else { return nil }
    self = items
  }

  private init(range: Range<Int>, indentation: Int) {
    self.range = range
    self.indentation = indentation
  }

  /// The lines of a text.
  private struct Lines {
    let bytes: UnsafeBufferPointer<UInt8>

    /// The widest stretch in the second and third quarter of the text.
    var items: BlockItems? {
      guard let first = outermostDash(in: bytes.count / 4..<bytes.count * 3 / 8) else { return nil }
      let indentation = self.indentation(at: first)
      var (position, last) = (first, first)
      while position < bytes.count * 3 / 4 {
        if !isDeeper(position, than: indentation) {
          let column = self.indentation(at: position)
          if column == indentation, isDash(at: position + column) {
            last = position
          } else if column <= indentation, !isEmpty(at: position + column) {
            break
          }
        }
        position = line(behind: position)
      }
      return first < last ? BlockItems(range: first..<last, indentation: indentation) : nil
    }

    /// The line with the dash that is least indented.
    private func outermostDash(in range: Range<Int>) -> Int? {
      var best: (line: Int, column: Int)?
      var position = line(behind: range.lowerBound)
      while position < range.upperBound {
        let column = indentation(at: position)
        if isDash(at: position + column), column < best?.column ?? .max { best = (position, column) }
        position = line(behind: position)
      }
      return best?.line
    }

    private func line(behind position: Int) -> Int {
      (bytes.lineBreak(from: position) ?? bytes.count) + 1
    }

    private func indentation(at line: Int) -> Int {
      var index = line
      while index < bytes.count, bytes[index] == UInt8(ascii: " ") { index += 1 }
      return index - line
    }

    /// A guess that costs little: most lines have a space where shallower ones have a dash or a key.
    private func isDeeper(_ line: Int, than column: Int) -> Bool {
      line + column >= bytes.count || bytes[line + column] == UInt8(ascii: " ")
    }

    private func isDash(at index: Int) -> Bool {
      index + 1 < bytes.count && bytes[index] == UInt8(ascii: "-")
        && (bytes[index + 1] == UInt8(ascii: " ") || isEmpty(at: index + 1))
    }

    private func isEmpty(at index: Int) -> Bool {
      index >= bytes.count || bytes[index] == UInt8(ascii: "\n") || bytes[index] == UInt8(ascii: "\r")
    }
  }
}
