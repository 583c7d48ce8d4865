import Linter
import Testing

/// What INDEX.md of the corpus expects of each sample, as the rules say it.
extension CorpusSample {
  static let all: [CorpusSample] = [
    CorpusSample(
      "clixml/exchangecertificate-deserialized-a.xml",
      found: [
        "info[auth-certificate-missing]",
        "info[certificate-self-signed] D003810EBE1624145889D031FBB77ED2BD280FD3",
        "warning[certificate-expired] 8BFE845E6DCA42BBDC8F872672CDA1A4E0C3EBF1",
      ], objectCount: 3),
    CorpusSample(
      "clixml/exchangecertificate-e2016-three.xml",
      found: [
        "error[certificate-expired] 823884A32609DCDC8C4B5462952586C30D814073",
        "error[certificate-expired] 92E196F3C8D3D753FCFC5B7690C3173AA1C0ABE3",
        "warning[certificate-signature-weak] 823884A32609DCDC8C4B5462952586C30D814073",
        "warning[certificate-signature-weak] 92E196F3C8D3D753FCFC5B7690C3173AA1C0ABE3",
      ], objectCount: 3),
    CorpusSample(
      "clixml/exchangecertificate-e2019-four-sha1.xml",
      found: [
        "error[certificate-expired] 2D10A746D6BB8D795F1679AEBD89D5D2AE583CB7",
        "error[certificate-expired] 611C687DFC4343A5A03E0005A1EC6E9B6AFF586D",
        "error[certificate-expired] E267D459A0FB53D0EF225C11FAC062D522648C09",
        "warning[certificate-for-localhost] E267D459A0FB53D0EF225C11FAC062D522648C09",
        "warning[certificate-signature-weak] 2D10A746D6BB8D795F1679AEBD89D5D2AE583CB7",
        "warning[certificate-signature-weak] 611C687DFC4343A5A03E0005A1EC6E9B6AFF586D",
      ], objectCount: 4),
    CorpusSample(
      "clixml/exchangecertificate-incomplete-two.xml",
      found: [
        "error[certificate-expired] E267D459A0FB53D0EF225C11FAC062D522648C09",
        "info[auth-certificate-missing]",
        "warning[certificate-for-localhost] E267D459A0FB53D0EF225C11FAC062D522648C09",
      ], objectCount: 2),
    CorpusSample(
      "clixml/exchangecertificate-single-no-list.xml",
      found: [
        "info[certificate-self-signed] A86B1B7414E51491D446905511A329A7FE120510"
      ], objectCount: 1),
    CorpusSample("clixml/noise-exchangeserver-e2016.xml", objectCount: 1),
    CorpusSample("clixml/noise-irmconfiguration-utf16le.xml", skipped: ["IRMConfiguration"]),
    CorpusSample("clixml/noise-sendconnector.xml", skipped: ["SmtpSendConnectorConfig"]),
    CorpusSample(
      "clixml/receiveconnector-e2019-five-defaults.xml",
      found: [
        "info[connector-protocol-log-off] Client Frontend WIN-CTD3L0RGEN4",
        "info[connector-protocol-log-off] Client Proxy WIN-CTD3L0RGEN4",
        "info[connector-protocol-log-off] Default WIN-CTD3L0RGEN4",
        "info[internet-connector-banner-empty] Default Frontend WIN-CTD3L0RGEN4",
        "warning[client-connector-tls-optional] Client Frontend WIN-CTD3L0RGEN4",
        "warning[connector-extended-protection-off] Default WIN-CTD3L0RGEN4",
        "warning[hybrid-connector-certificate-self-signed] Default Frontend WIN-CTD3L0RGEN4",
      ],
      policy: [
        "info[connector-message-size-large] Client Frontend WIN-CTD3L0RGEN4",
        "info[connector-message-size-large] Client Proxy WIN-CTD3L0RGEN4",
        "info[connector-message-size-large] Default Frontend WIN-CTD3L0RGEN4",
        "info[connector-message-size-large] Default WIN-CTD3L0RGEN4",
        "info[connector-message-size-large] Outbound Proxy Frontend WIN-CTD3L0RGEN4",
        "info[connector-protocol-log-off] Client Frontend WIN-CTD3L0RGEN4",
        "info[connector-protocol-log-off] Client Proxy WIN-CTD3L0RGEN4",
        "info[connector-protocol-log-off] Default WIN-CTD3L0RGEN4",
        "info[connector-timeout-long] Client Frontend WIN-CTD3L0RGEN4",
        "info[connector-timeout-long] Client Proxy WIN-CTD3L0RGEN4",
        "info[connector-timeout-long] Default Frontend WIN-CTD3L0RGEN4",
        "info[connector-timeout-long] Default WIN-CTD3L0RGEN4",
        "info[connector-timeout-long] Outbound Proxy Frontend WIN-CTD3L0RGEN4",
      ], objectCount: 5),
    CorpusSample(
      "clixml/service-e2016-pop-imap-transport.xml",
      found: [
        "error[pop-service-stopped] MSExchangePop3"
      ],
      policy: [
        "warning[imap-service-not-disabled] MSExchangeIMAP4BE",
        "warning[imap-service-not-disabled] MSExchangeImap4",
        "warning[pop-service-not-disabled] MSExchangePOP3BE",
        "warning[pop-service-not-disabled] MSExchangePop3",
      ], objectCount: 8),
    CorpusSample("clixml/service-mitigation-disabled.xml", objectCount: 1),
    CorpusSample(
      "clixml/testservicehealth-e2016.xml",
      skipped: ["ExchangeServicesStatus", "ExchangeServicesStatus", "ExchangeServicesStatus", "ExchangeServicesStatus"]),
    CorpusSample(
      "csv/broken-format-objects-exported.csv",
      found: [
        "error[formatted-objects-exported]"
      ],
      policy: [
        "error[formatted-objects-exported]"
      ]),
    CorpusSample("csv/noise-calculator-servers.csv", skipped: [nil, nil, nil, nil, nil]),
    CorpusSample("csv/noise-exchangeserver-typeline.csv", objectCount: 2),
    CorpusSample(
      "dsc/rekeyed-receiveconnector-internal-relay.ps1.txt",
      found: [
        "warning[relay-methods-mixed]",
        "warning[relay-on-mail-port]",
      ],
      policy: [
        "info[connector-message-size-large]"
      ], objectCount: 1),
    CorpusSample(
      "format-list/casmailbox-protocols-indented.txt",
      policy: [
        "warning[mailbox-imap-enabled]",
        "warning[mailbox-pop-enabled]",
      ], objectCount: 1),
    CorpusSample(
      "format-list/exchangecertificate-wrapped-accessrules.txt",
      found: [
        "error[certificate-expired] xxxxx",
        "warning[certificate-root-not-public] xxxxx",
      ], objectCount: 1),
    CorpusSample(
      "format-list/receiveconnector-frontend-doublespaced.txt",
      found: [
        "error[anonymous-relay-suspected] Default Frontend LON-EX01",
        "info[internet-connector-banner-empty] Default Frontend LON-EX01",
        "info[internet-connector-domain-security-off] Default Frontend LON-EX01",
        "warning[connector-extended-protection-off] Default Frontend LON-EX01",
        "warning[connector-protocol-log-off] Default Frontend LON-EX01",
      ],
      policy: [
        "info[connector-message-size-large] Default Frontend LON-EX01",
        "info[connector-timeout-long] Default Frontend LON-EX01",
        "warning[connector-protocol-log-off] Default Frontend LON-EX01",
      ], objectCount: 1),
    CorpusSample(
      "format-list/receiveconnector-two-joined-arrays.txt",
      found: [
        "info[relay-without-authentication] smtp-noauth SRV-MAIL01",
        "warning[anonymous-relay-suspected] smtp-noauth SRV-MAIL01",
      ], objectCount: 2),
    CorpusSample("format-list/testservicehealth-wrapped-four-roles.txt", skipped: [nil, nil, nil, nil]),
    CorpusSample("json/noise-exo-connfilter-ps51.json", skipped: ["conn_filter"]),
    CorpusSample("json/noise-exo-transportconfig-ps51.json", skipped: ["transport_config"]),
    CorpusSample("json/noise-utf16le-object.json", skipped: [nil, nil, nil]),
    CorpusSample(
      "json/receiveconnector-selected-o365.json",
      found: [
        "info[exchange-online-ranges-incomplete] Inbound from Office 365"
      ], objectCount: 1),
    CorpusSample(
      "other/format-table-receiveconnector-collapsed.txt",
      found: [
        "error[table-output]"
      ],
      policy: [
        "error[table-output]"
      ], skipped: [nil]),
    CorpusSample(
      "other/format-table-service-truncated.txt",
      found: [
        "error[table-output]"
      ],
      policy: [
        "error[table-output]"
      ], skipped: [nil]),
    CorpusSample(
      "other/psobject-cast-to-string-identity.txt",
      found: [
        "warning[object-as-text]"
      ],
      policy: [
        "warning[edge-internal-connector-tls-optional] Default internal receive connector EX1",
        "warning[object-as-text]",
      ], objectCount: 1),
    CorpusSample("other/report-evidence-connectors.txt", skipped: nil),
    CorpusSample("yaml/dsc-windowsservices.yml", skipped: ["Services"]),
    CorpusSample("yaml/noise-dsc-exchangeconfiguration.yml", skipped: [nil]),
  ]
}
