/// One server of the organisation, as far as the input tells.
package struct Server: Sendable {
  /// The index of a server in its inventory.
  package struct ID: Hashable, Comparable, Sendable {
    package let index: Int

    package static func < (left: ID, right: ID) -> Bool { left.index < right.index }
  }

  package let id: ID
  /// The name as first written, without the domain where nothing else has the same name; `nil` where the input names no
  /// server.
  package let name: String?
  /// Where the server is first spoken of.
  package let place: Span
  /// The versions of the product that it may run.
  package var versions = VersionSet.unknown

  /// The version of the product; `nil` where it may be one of several.
  package var version: ProductVersion? { versions.only }
}
