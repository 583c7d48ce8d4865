/// The rule files of this folder, compiled by `rulec` into `archive`.
///
/// This file makes `rules/` a target of its own, so that an added rule file is noticed by the build.
package enum RuleFiles {}
