import SystemPackage

extension Stat {
  /// Whether both tell of one file.
  func isSameFile(as other: Stat) -> Bool {
    deviceID == other.deviceID && inode == other.inode
  }
}
