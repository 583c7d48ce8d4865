/// How many findings have edits that a program can make.
struct FixCounts {
  let safe: Int
  let review: Int

  var total: Int { safe + review }

  init(_ report: Report) {
    let edited = report.findings.lazy.filter { !$0.fix.edits.isEmpty }.map(\.fix.applicability)
    safe = edited.count { $0 == .safe }
    review = edited.count { $0 == .review }
  }
}
