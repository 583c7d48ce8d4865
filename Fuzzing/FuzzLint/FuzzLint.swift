import CFuzzer
import Linter

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where the program starts: SwiftPM gives this name to the `main` of an executable, and libFuzzer's own does not fit in.
@_cdecl("FuzzLint_main")
public func main(_ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> CInt {
  var (count, arguments) = (count, arguments)
  return LLVMFuzzerRunDriver(&count, &arguments, fuzzLint)
}

/// Tries the bytes that libFuzzer invents.
private func fuzzLint(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  trial?.run([UInt8](UnsafeBufferPointer(start: start, count: count)))
  return 0
}

/// What `EXLINT_FUZZ_FORMAT` names; without it, each text is read as what it looks like.
private let trial = Trial(format: getenv("EXLINT_FUZZ_FORMAT").flatMap { SourceFormat(rawValue: String(cString: $0)) })
