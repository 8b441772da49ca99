extension DeskTemplate {
  /// The page of setting up.
  static let setup = DeskTemplate("setup", PackageResources.setup_mustache)

  /// The page of setting up, and its parts.
  static let setupPages = [
    setup, DeskTemplate("setuptable", PackageResources.setuptable_mustache),
    DeskTemplate("setupform", PackageResources.setupform_mustache),
    DeskTemplate("setupreading", PackageResources.setupreading_mustache),
    DeskTemplate("setuplisting", PackageResources.setuplisting_mustache),
  ]
}
