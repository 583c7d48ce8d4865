// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "exlint",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "exlint", targets: ["exlint"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CYAML",
      pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]
    ),
    .systemLibrary(
      name: "CExpat",
      pkgConfig: "expat",
      providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]
    ),
    .target(name: "Linter", dependencies: ["CYAML", "CExpat"]),
    .target(name: "Rules", dependencies: ["Linter"]),
    .executableTarget(name: "rulec", dependencies: ["Linter", "Rules"]),
    .target(name: "RuleFiles", dependencies: ["Linter", "Rules"], path: "rules", plugins: ["EmbedRules"]),
    .plugin(name: "EmbedRules", capability: .buildTool(), dependencies: ["rulec"]),
    .executableTarget(
      name: "exlint",
      dependencies: [
        "Linter", "RuleFiles", "Rules",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "SystemPackage", package: "swift-system"),
      ]
    ),
    .executableTarget(
      name: "EmptyCommand",
      dependencies: [.product(name: "ArgumentParser", package: "swift-argument-parser")],
      path: "Benchmarks/EmptyCommand"
    ),
    .executableTarget(
      name: "FuzzFormats", dependencies: ["Linter", "RuleFiles", "TestSupport"], path: "Fuzzing/FuzzFormats"),
    .target(name: "TestSupport", dependencies: ["Linter"], path: "Tests/TestSupport"),
    .testTarget(name: "LinterTests", dependencies: ["Linter", "TestSupport"]),
    .testTarget(name: "RulesTests", dependencies: ["RuleFiles", "Rules", "Linter", "TestSupport"]),
    .testTarget(name: "CommandTests", dependencies: ["exlint", "Linter", "RuleFiles", "Rules"]),
  ]
)

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]
for target in package.targets where target.type != .system && target.type != .plugin {
  target.swiftSettings = settings
}

// The fuzzer needs a compiler with libFuzzer and flags of its own: only `make fuzz` builds it.
if Context.environment["EXLINT_FUZZ"] != nil {
  package.targets += [
    .systemLibrary(name: "CFuzzer", path: "Fuzzing/CFuzzer"),
    .executableTarget(
      name: "FuzzLint", dependencies: ["CFuzzer", "Linter", "RuleFiles", "Rules"], path: "Fuzzing/FuzzLint",
      swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])]),
  ]
  for target in package.targets {
    if ["Linter", "Rules", "RuleFiles", "FuzzLint"].contains(target.name) {
      target.swiftSettings = (target.swiftSettings ?? []) + [.unsafeFlags(["-sanitize=fuzzer,address"])]
    }
    // It has no libFuzzer, and runs while the program is built.
    if target.name == "rulec" { target.linkerSettings = [.unsafeFlags(["-sanitize=address"])] }
  }
}
