// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "exlint",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "exlint", targets: ["exlint"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(
      name: "CYAML",
      pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]
    ),
    .target(name: "Linter", dependencies: ["CYAML"]),
    .target(name: "Rules", dependencies: ["Linter"]),
    .executableTarget(name: "rulec", dependencies: ["Linter", "Rules"]),
    .target(name: "RuleFiles", dependencies: ["Linter", "Rules"], path: "rules", plugins: ["EmbedRules"]),
    .plugin(name: "EmbedRules", capability: .buildTool(), dependencies: ["rulec"]),
    .executableTarget(
      name: "exlint",
      dependencies: [
        "Linter", "RuleFiles", "Rules",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    .executableTarget(
      name: "EmptyCommand",
      dependencies: [.product(name: "ArgumentParser", package: "swift-argument-parser")],
      path: "Benchmarks/EmptyCommand"
    ),
    .testTarget(name: "LinterTests", dependencies: ["Linter"]),
    .testTarget(name: "RulesTests", dependencies: ["RuleFiles", "Rules", "Linter"]),
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
