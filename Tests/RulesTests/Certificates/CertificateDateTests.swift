import Linter
import Testing

@Suite("The expiry of certificates")
struct CertificateDateTests {
  private static func linted(_ certificates: String..., before: String = "") throws -> Linted {
    try Linted(
      "server: EX01\nexchangeVersion: SE\n" + before + "exchangeCertificates:\n"
        + certificates.map { "  - { \($0) }\n" }.joined())
  }

  @Test(
    "is an error where a service or Exchange itself uses it, else a warning",
    arguments: [
      ("Subject: CN=a, Services: IIS", Severity.error), ("Subject: CN=EX01, Issuer: CN=EX01", .error),
      ("Subject: CN=EX01, IsSelfSigned: true", .error), ("Subject: CN=a, Issuer: CN=b", .warning),
      ("Subject: DC=Agent, Issuer: DC=Agent", .warning), ("Subject: CN=WMSvc-EX01, Issuer: CN=WMSvc-EX01", .warning),
      ("Thumbprint: 00", .warning),
    ])
  func severity(certificate: String, severity: Severity) throws {
    let linted = try Self.linted(certificate + ", NotAfter: 2026-10-31")
    #expect(try linted.finding("certificate-expired").severity == severity)
  }

  @Test(
    "is near by the days that are left",
    arguments: [
      ("2026-11-30", Severity.error), ("2026-12-01", .warning), ("2026-12-30", .warning), ("2026-12-31", nil),
      ("2026-11-01", .error), ("2026-10-31", nil),
    ])
  func nearness(day: String, severity: Severity?) throws {
    let linted = try Self.linted("Subject: CN=a, Services: IIS, NotAfter: \(day)")
    #expect(linted.findings("certificate-expiring").map(\.severity) == [severity].compactMap { $0 })
  }

  @Test(
    "is near by the share of a short life",
    arguments: [
      ("2026-12-01", "2026-09-02", nil), ("2026-11-30", "2026-09-01", Severity.warning),
      ("2026-11-15", "2026-08-17", .error),
    ])
  func share(end: String, start: String, severity: Severity?) throws {
    let linted = try Self.linted("Subject: CN=a, Services: IIS, NotBefore: \(start), NotAfter: \(end)")
    #expect(linted.findings("certificate-expiring").map(\.severity) == [severity].compactMap { $0 })
  }

  @Test("counts for a certificate that only a connector names")
  func isNamedByConnector() throws {
    let linted = try Self.linted(
      "Subject: CN=a, Issuer: CN=b, Services: None, NotAfter: 2025-01-01",
      before: "receiveConnectors:\n  - { Name: A, TlsCertificateName: <I>CN=b<S>CN=A }\n")
    #expect(try linted.finding("certificate-expired").severity == .error)
  }

  @Test(
    "is a leftover only where another has all its names and services",
    arguments: [
      ("Subject: CN=mail.x.example, Services: 'IIS, SMTP', NotAfter: 2029-01-01", Severity.warning),
      ("Subject: CN=*.x.example, Services: 'IIS, SMTP', NotAfter: 2029-01-01", .warning),
      ("Subject: CN=mail.x.example, Services: IIS, NotAfter: 2029-01-01", .error),
      ("Subject: CN=other.x.example, Services: 'IIS, SMTP', NotAfter: 2029-01-01", .error),
      ("Subject: CN=mail.x.example, Services: 'IIS, SMTP', NotAfter: 2025-01-01", .error),
    ])
  func leftover(other: String, severity: Severity) throws {
    let linted = try Self.linted("Subject: CN=mail.x.example, Services: 'IIS, SMTP', NotAfter: 2024-01-01", other)
    #expect(linted.findings("certificate-expired").first?.severity == severity)
  }

  @Test(
    "is no leftover where the other one cannot be used",
    arguments: [
      ("Status: Valid", Severity.warning), ("Status: RevocationCheckFailure", .warning), ("Status: Revoked", .error),
      ("Status: Invalid", .error), ("Status: PendingRequest", .error), ("Status: DateInvalid", .error),
      ("HasPrivateKey: false", .error), ("NotBefore: 2028-01-01", .error),
    ])
  func unusable(fact: String, severity: Severity) throws {
    let names = "Subject: CN=mail.x.example, Services: 'IIS, SMTP'"
    let linted = try Self.linted(names + ", NotAfter: 2024-01-01", names + ", NotAfter: 2029-01-01, " + fact)
    #expect(linted.findings("certificate-expired").first?.severity == severity)
  }

  @Test("is not told where day and month could be swapped across today")
  func isAmbiguous() throws {
    let linted = try Self.linted("Subject: CN=a, Services: IIS, NotAfter: 10/12/2026")
    #expect(linted.findings("certificate-expired").isEmpty)
    #expect(linted.reasons("certificate-expired") == ["the date of NotAfter reads differently by culture"])
  }
}
