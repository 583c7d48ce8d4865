import Linter
import TestSupport
import Testing

/// Expects that a text that is cut off at any byte has no value that the whole does not have, and every place in the text.
///
/// - Parameter isAsExpected: what else must be true of each that is not empty.
func expectSoundWhereverCut(
  _ text: String, _ format: SourceFormat, isAsExpected: (OutlinedText) -> Bool = { _ in true }
) {
  let bytes = Array(text.utf8)
  let whole = OutlinedText(bytes: bytes, format)
  #expect(whole.problems.isEmpty)
  let values = whole.values
  for length in bytes.indices {
    let text = OutlinedText(bytes: Array(bytes[..<length]), format)
    // In the midst of a character the decoder puts a replacement character.
    guard text.source.faults.isEmpty else { continue }
    #expect(text.isSound && (length == 0 || isAsExpected(text)), "\(length)")
    #expect(text.values.allSatisfy { values[$0.key] == $0.value }, "\(length): \(text.outline)")
  }
}

/// Expects that a damaged text is read to its end, and that every place lies in the text.
///
/// - Parameter pieces: what is put into the text among other damages.
func expectSoundWhenDamaged(_ text: String, _ format: SourceFormat, _ round: Int, pieces: [String]) {
  var random = DamageSource(state: UInt64(round) &+ 1)
  for _ in 0..<500 {
    let bytes = random.damaged(Array(text.utf8), pieces: pieces)
    #expect(OutlinedText(bytes: bytes, format).isSound, "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
  }
}
