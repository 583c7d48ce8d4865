private import Foundation
try "package let x = 1".write(toFile: CommandLine.arguments[1], atomically: true, encoding: .utf8)
