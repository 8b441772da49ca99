import Collecting

/// Composes the page of the log of acts.
struct ActComposer: Sendable {
  let texts: DeskTexts
  let signedIn: SignedIn

  private var words: ActTexts { texts.acts }

  /// The page.
  func page(_ log: ActLog) -> DeskPageView {
    DeskPageView(
      frame: DeskFrame(texts: texts, title: words.heading, signedIn: signedIn, area: .acts),
      heading: words.heading, lede: words.lede + [state(log)],
      sections: [
        DeskSection(
          "acts", log.subject.map { "\($0.organisation) · \($0.wave)" },
          lines: log.pages > 1 ? [words.place(log.page, log.pages)] : [],
          table: log.acts.isEmpty ? nil : table(log.acts), links: around(log)),
        waves(log),
      ].compactMap { $0 })
  }

  private func state(_ log: ActLog) -> String {
    if let line = log.firstBroken { return words.broken(line) }
    return log.lastMark.map { words.whole(log.lines, Self.brief($0)) } ?? words.nothing
  }

  private func table(_ acts: [Act]) -> DeskTable {
    DeskTable(
      caption: words.caption,
      columns: [
        words.number, words.day, words.what, words.organisation, words.wave, words.count,
        words.mark,
      ],
      rows: acts.map { act in
        DeskTable.Row(
          subject: "\(act.number)",
          cells: [
            DeskTable.Cell(column: words.day, text: act.day),
            DeskTable.Cell(column: words.what, text: words.deed(act.what) ?? act.what),
            DeskTable.Cell(column: words.organisation, text: act.organisation),
            DeskTable.Cell(column: words.wave, text: act.wave ?? "–"),
            DeskTable.Cell(column: words.count, text: "\(act.count)"),
            DeskTable.Cell(column: words.mark, text: Self.brief(act.markText)),
          ])
      })
  }

  /// So much of a mark as finds it again, as `parallax log` prints it.
  private static func brief(_ mark: String) -> String { String(mark.prefix(16)) }

  /// The pages beside this one.
  private func around(_ log: ActLog) -> [DeskLink] {
    let newer =
      log.page > 1
      ? DeskLink(
        linkAddress: DeskPath.acts(page: log.page - 1, of: log.subject), linkLabel: words.newer)
      : nil
    let older =
      log.page < log.pages
      ? DeskLink(
        linkAddress: DeskPath.acts(page: log.page + 1, of: log.subject), linkLabel: words.older)
      : nil
    return [newer, older].compactMap { $0 }
  }

  /// The waves of which there are acts; `nil` where there are none.
  private func waves(_ log: ActLog) -> DeskSection? {
    guard !log.subjects.isEmpty else { return nil }
    let all =
      log.subject == nil
      ? [] : [DeskLink(linkAddress: DeskPath.acts, linkLabel: words.allWaves)]
    let others = log.subjects.filter { $0 != log.subject }.map { subject in
      DeskLink(
        linkAddress: DeskPath.acts(page: 1, of: subject),
        linkLabel: "\(subject.organisation) · \(subject.wave)")
    }
    return DeskSection("waves", words.filterTitle, links: all + others)
  }
}
