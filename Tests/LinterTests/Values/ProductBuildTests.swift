import Linter
import Testing

@Suite("Product builds")
struct ProductBuildTests {
  @Test(
    "A build is read in every form and written as AdminDisplayVersion",
    arguments: [
      ("Version 15.2 (Build 1118.7)", 15, 2, 1118, 7), ("15.2.1118.7", 15, 2, 1118, 7),
      ("15.2 (Build 1118.7)", 15, 2, 1118, 7), ("Version 14.3 (Build 123.4)", 14, 3, 123, 4),
      ("version 15.1 (build 2375.7)", 15, 1, 2375, 7), ("15.02.2562.017", 15, 2, 2562, 17),
      (" 15.2.2562.17 ", 15, 2, 2562, 17), ("Version 15.2.2562.17", 15, 2, 2562, 17),
      ("15.2.1118", 15, 2, 1118, nil), ("15.2 (Build 1118)", 15, 2, 1118, nil),
    ] as [(String, Int, Int, Int, Int?)])
  func reads(text: String, major: Int, minor: Int, build: Int, revision: Int?) throws {
    let product = try #require(ProductBuild(Bytes(text.utf8)))
    #expect(product.major == major)
    #expect(product.minor == minor)
    #expect(product.build == build)
    #expect(product.revision == revision)
    #expect(ProductBuild(Bytes(product.description.utf8)) == product)
  }

  @Test("The spelling is that of Exchange")
  func writes() {
    #expect(ProductBuild(Bytes("15.2.1118.7".utf8))?.description == "Version 15.2 (Build 1118.7)")
    #expect(ProductBuild(Bytes("15.2.1118".utf8))?.description == "Version 15.2 (Build 1118)")
  }

  @Test(
    "What is no build is refused",
    arguments: [
      "", ".", "...", "Version", "Version ", "15", "15.2", "Version 15.2", "15.2.", "15.2.1.",
      "15.2.1.2.3", "15.2 (1118.7)", "0.1 (8.0.535.0)", "15.2 (Build)", "15.2 (Build 1118.7",
      "15.2 (Build1118.7)", "15.2 (Build 1118.7) x", "15.2 Build 1118.7", "-15.2.1.1", "2019", "SE",
      "15.2.9999999999.1", "99999999999999999999.1.1.1", "15,2,1118,7", "15.2 (Build 1118.7.1)",
    ])
  func refusesOthers(text: String) {
    #expect(ProductBuild(Bytes(text.utf8)) == nil)
  }
}
