import SystemPackage

extension Stat {
  /// What two paths have in common that lead to one file: the device and the inode.
  var identity: String { "\(deviceID.rawValue):\(inode.rawValue)" }
}
