import Linter
import Foundation
let data = try Data(contentsOf: URL(fileURLWithPath: CommandLine.arguments[1]))
let c = ContinuousClock()
let t0 = c.now
let d = DecodedText([UInt8](data))
let t1 = c.now
let s = Source(Source.ID(0), name: "x", d)
let (tree, problems) = YAMLReader.read(s)
let t2 = c.now
print(tree.nodes.count, problems.count, t1 - t0, t2 - t1, MemoryLayout<Node>.size)
for p in problems.prefix(5) { print(p.rule, p.span.range, p.values) }
