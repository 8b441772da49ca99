import Collecting

extension Failure {
  /// The words for a packet that cannot be used.
  init(_ fault: PacketFault) {
    let anew = "Copy the file from its source again, and compare the sizes."
    switch fault {
    case .notAPacket:
      self.init(
        .badInput, "this file is no packet of Parallax",
        hint: "Name the file of `packet make` or `packet collect`.")
    case .newer(let found, let known):
      self.init(
        .unavailable, "a newer Parallax made this file (form \(found); this one knows \(known))",
        hint: "Install the newer version.")
    case .cutShort(let found, let expected):
      self.init(
        .badInput,
        "the file is cut short: \(found) of \(expected) bytes are there; nothing was taken",
        hint: anew)
    case .tooLong(let found, let expected):
      self.init(
        .badInput, "the file has \(found) bytes and should have \(expected); nothing was taken",
        hint: anew)
    case .changed:
      self.init(
        .badInput, "the file was changed on the way: its signature does not fit; nothing was taken",
        hint: anew)
    case .wrongCode:
      self.init(
        .notAllowed, "this code does not open this packet",
        hint: "It has five groups of four characters; each packet has its own.")
    case .badContents:
      self.init(
        .badInput, "the file is sealed as it should be, but does not hold what belongs in it",
        hint: "Make it anew with this version of Parallax.")
    default: self.init(sending: fault)
    }
  }

  /// The words where the file is whole, but cannot be used here.
  private init(sending fault: PacketFault) {
    switch fault {
    case .wrongWay(let isForSite):
      self.init(
        .usage,
        isForSite
          ? "this packet is on its way to a site; only what `packet collect` writes can be merged"
          : "these are ballots on their way home; a site opens what `packet make` writes",
        hint: isForSite ? "There: parallax packet open FILE" : "At home: parallax packet merge FILE"
      )
    case .foreign:
      self.init(
        .notFound,
        "this comes from a packet that was not made with this database; nothing was taken",
        hint: "Merge it where the packet was made, or name that database with --database.")
    case .otherSigner:
      self.init(
        .notAllowed,
        "somebody else has signed this than the one it should come from; nothing was taken",
        hint: "Ask the sender to make it anew, and where it has been on the way.")
    case .closed(let wave):
      self.init(
        .unavailable,
        "“\(wave)” is closed, and its box takes no ballots any more; nothing was taken",
        hint: "Packets are merged before `wave close`. These ballots cannot be opened any more.")
    case .notRunning(let wave):
      self.init(
        .unavailable, "“\(wave)” takes no answers, so there is nothing to take to a site",
        hint: "A packet is made of a wave that is opened and not over: parallax wave list")
    case .nobody:
      self.init(
        .notFound, "nobody in these departments has a link that can still be used",
        hint: "Invite first: parallax invite WAVE -o links.csv")
    case .unknownDepartment(let code):
      self.init(
        .notFound, "the wave's roster has no department \(code)",
        hint: "Departments go by their code: parallax roster show")
    case .noSite(let wave):
      self.init(
        .usage, "“\(wave)” did not come here by a packet",
        hint: "Name the database of the site with --database.")
    default: self.init(.inside, "something went wrong inside (\(fault.code))")
    }
  }
}
