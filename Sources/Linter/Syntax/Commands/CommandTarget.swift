/// The objects that some cmdlets change, and the parameters of these cmdlets.
///
/// The names of parameters are needed to know what a shortened one means. The schema does not have them: it knows properties.
final class CommandTarget: Sendable {
  /// The noun of the cmdlets, which is the name of the kind.
  let noun: String
  /// The parameters that name the object that a command is about, best first.
  let identity: [String]
  /// The parameter that names its server.
  let server: String?
  /// Whether an identity may begin with the server and a backslash.
  let splitsIdentity: Bool
  /// Every parameter that is a property of the object.
  let properties: [String]
  /// Parameters that are no property.
  let others: [String]
  /// Parameters without a value that are no property.
  let switches: [String]

  private init(
    _ noun: String, identity: [String], server: String?, splitsIdentity: Bool, properties: String, others: String,
    switches: String
  ) {
    self.noun = noun
    self.identity = identity
    self.server = server
    self.splitsIdentity = splitsIdentity
    self.properties = Self.words(properties)
    self.others = Self.words(others) + Self.commonParameters
    self.switches = Self.words(switches) + ["Confirm", "Debug", "Verbose", "WhatIf"]
  }

  private static func words(_ text: String) -> [String] {
    text.split(separator: " ").map(String.init)
  }

  /// Source: PowerShell, about_CommonParameters.
  private static let commonParameters = words(
    """
    DomainController ErrorAction ErrorVariable InformationAction InformationVariable OutBuffer OutVariable PipelineVariable \
    ProgressAction WarningAction WarningVariable
    """)

  /// The property that a parameter sets, where its name is another.
  func property(ofParameter name: String) -> String {
    name == "ComputerName" ? "MachineName" : name
  }
}

extension CommandTarget {
  /// What the name of a parameter means.
  enum Meaning {
    /// The index of a property.
    case property(Int)
    case other
    case isSwitch
    /// Nothing, or one of several parameters.
    case unknown([Int])
  }

  /// Every parameter that a shortened name may stand for.
  func candidates(for name: Bytes) -> [String] {
    (properties + others + switches).filter { name.shortens($0) }
  }

  /// What a connector is for, by which Exchange chooses values of these properties where the command gives none.
  ///
  /// Source: Microsoft, New-ReceiveConnector, -Usage.
  static let usages = ["Usage", "Client", "Custom", "Internal", "Internet", "Partner"]
  static let chosenByUsage = ["AuthMechanism", "Bindings", "PermissionGroups", "RemoteIPRanges"]

  /// The parameter of a name, which may be shortened as far as it stays the only one.
  ///
  /// Source: PowerShell, about_Parameters: "Parameter names can be abbreviated"; a full name wins over a longer one.
  func meaning(of name: Bytes) -> Meaning {
    if let index = properties.firstIndex(where: { name.equalsIgnoringCase($0) }) { return .property(index) }
    if others.contains(where: { name.equalsIgnoringCase($0) }) || Self.aliases.contains(where: name.equalsIgnoringCase)
    {
      return .other
    }
    let matches = properties.indices.filter { name.shortens(properties[$0]) }
    let isOther = others.contains { name.shortens($0) }
    let isSwitch = switches.contains { name.shortens($0) }
    switch (matches.count, isOther, isSwitch) {
    case (1, false, false): return .property(matches[0])
    case (0, true, false): return .other
    case (0, false, true): return .isSwitch
    default: return switches.contains { name.equalsIgnoringCase($0) } ? .isSwitch : .unknown(matches)
    }
  }

  /// The short names of common parameters that take a value.
  ///
  /// Source: PowerShell, about_CommonParameters.
  private static let aliases = ["ea", "ev", "infa", "iv", "ob", "ov", "pv", "proga", "wa", "wv"]
}

extension Bytes {
  /// Whether a word begins with this text, without regard to case.
  func shortens(_ word: String) -> Bool {
    count <= word.utf8.count && zip(self, word.utf8).allSatisfy { $0.lowercased == $1.lowercased }
  }
}

/// Source: Microsoft, the reference of each cmdlet.
extension CommandTarget {
  static let receiveConnector = CommandTarget(
    "ReceiveConnector", identity: ["Identity", "Name"], server: "Server", splitsIdentity: true,
    properties: """
      Identity Name Server AcceptConsumerMail AdvertiseClientSettings AuthMechanism AuthTarpitInterval Banner \
      BareLinefeedRejectionEnabled BinaryMimeEnabled Bindings ChunkingEnabled Comment ConnectionInactivityTimeout \
      ConnectionTimeout DefaultDomain DeliveryStatusNotificationEnabled DomainSecureEnabled EightBitMimeEnabled \
      EnableAuthGSSAPI Enabled EnhancedStatusCodesEnabled ExtendedProtectionPolicy Fqdn LiveCredentialEnabled \
      LongAddressesEnabled MaxAcknowledgementDelay MaxHeaderSize MaxHopCount MaxInboundConnection \
      MaxInboundConnectionPercentagePerSource MaxInboundConnectionPerSource MaxLocalHopCount MaxLogonFailures \
      MaxMessageSize MaxProtocolErrors MaxRecipientsPerMessage MessageRateLimit MessageRateSource OrarEnabled \
      PermissionGroups PipeliningEnabled ProtocolLoggingLevel ProxyEnabled RejectReservedSecondLevelRecipientDomains \
      RejectReservedTopLevelRecipientDomains RejectSingleLabelRecipientDomains RemoteIPRanges RequireEHLODomain \
      RequireTLS ServiceDiscoveryFqdn SizeEnabled SmtpUtf8Enabled SuppressXAnonymousTls TarpitInterval \
      TlsCertificateName TlsDomainCapabilities TransportRole
      """, others: "Usage", switches: "Client Custom Force Internal Internet Partner")

  /// Rights of a connector, which are no objects of their own here.
  static let permission = CommandTarget(
    "ADPermission", identity: ["Identity"], server: nil, splitsIdentity: false, properties: "Identity",
    others:
      "User AccessRights ExtendedRights ChildObjectTypes InheritanceType InheritedObjectType Properties Instance Owner",
    switches: "Deny")

  private static let protocolProperties = """
    Server AuthenticatedConnectionTimeout Banner CalendarItemRetrievalOption EnableExactRFC822Size EnableGSSAPIAndNTLMAuth \
    EnforceCertificateErrors ExtendedProtectionPolicy ExternalConnectionSettings InternalConnectionSettings \
    LiveIdBasicAuthReplacement LogFileLocation LogFileRollOverSettings LoginType LogPerFileSizeQuota MaxCommandSize \
    MaxConnectionFromSingleIP MaxConnections MaxConnectionsPerUser MessageRetrievalMimeFormat OwaServerUrl \
    PreAuthenticatedConnectionTimeout ProtocolLogEnabled ProxyTargetPort SSLBindings SuppressReadReceipt \
    UnencryptedOrTLSBindings X509CertificateName
    """

  static let popSettings = CommandTarget(
    "PopSettings", identity: [], server: "Server", splitsIdentity: false,
    properties: protocolProperties + " MessageRetrievalSortOrder", others: "", switches: "Force")

  static let imapSettings = CommandTarget(
    "ImapSettings", identity: [], server: "Server", splitsIdentity: false,
    properties: protocolProperties + " ShowHiddenFoldersEnabled", others: "", switches: "Force")

  static let mailbox = CommandTarget(
    "CASMailbox", identity: ["Identity"], server: nil, splitsIdentity: false,
    properties: """
      Identity ActiveSyncEnabled DisplayName ECPEnabled EmailAddresses EwsEnabled ImapEnableExactRFC822Size ImapEnabled \
      ImapForceICalForCalendarRetrievalOption ImapMessagesRetrievalMimeFormat ImapSuppressReadReceipt \
      ImapUseProtocolDefaults MAPIEnabled MapiHttpEnabled Name OWAEnabled OWAforDevicesEnabled PopEnabled \
      PopEnableExactRFC822Size PopForceICalForCalendarRetrievalOption PopMessagesRetrievalMimeFormat \
      PopSuppressReadReceipt PopUseProtocolDefaults PrimarySmtpAddress SamAccountName SmtpClientAuthenticationDisabled
      """,
    others: """
      ActiveSyncAllowedDeviceIDs ActiveSyncBlockedDeviceIDs ActiveSyncDebugLogging ActiveSyncMailboxPolicy \
      ActiveSyncSuppressReadReceipt EwsAllowEntourage EwsAllowList EwsAllowMacOutlook EwsAllowOutlook \
      EwsApplicationAccessPolicy EwsBlockList HasActiveSyncDevicePartnership IsOptimizedForAccessibility \
      MacOutlookEnabled MAPIBlockOutlookExternalConnectivity MAPIBlockOutlookNonCachedMode MAPIBlockOutlookRpcHttp \
      MAPIBlockOutlookVersions OneWinNativeOutlookEnabled OutlookMobileEnabled OwaMailboxPolicy PublicFolderClientAccess \
      ShowGalAsDefaultView UniversalOutlookEnabled
      """, switches: "IgnoreDefaultScope ResetAutoBlockedDevices")

  static let service = CommandTarget(
    "Service", identity: ["Name"], server: "ComputerName", splitsIdentity: false,
    properties: "Name ComputerName DisplayName StartupType Status",
    others: "Credential Description Exclude Include InputObject SecurityDescriptorSddl",
    switches: "Force NoWait PassThru")

  static let certificate = CommandTarget(
    "ExchangeCertificate", identity: ["Identity", "Thumbprint"], server: "Server", splitsIdentity: true,
    properties: "Thumbprint Identity Server Services",
    others: "FileData FileName FriendlyName Instance Password PrivateKeyExportable",
    switches: "DoNotRequireSsl Force NetworkServiceAllowed")
}
