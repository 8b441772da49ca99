import ArgumentParser

/// What stands in mails.
struct MailTextOptions: ParsableArguments {
  @OptionGroup var letter: MailLetterOptions

  @Option(help: "A sentence that says whom to ask (default: the sender's address).")
  var contact: String?
}
