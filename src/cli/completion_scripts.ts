const bash = `# lectern completion for bash:  source <(lectern completion bash)
_lectern() {
  local IFS=$'\\n'
  local words=("\${COMP_WORDS[@]:1:COMP_CWORD}")
  COMPREPLY=($(lectern completion candidates -- "\${words[@]}" 2>/dev/null))
}
complete -o bashdefault -o default -F _lectern lectern
`;

const zsh = `#compdef lectern
# lectern completion for zsh:  source <(lectern completion zsh)
_lectern() {
  local -a found
  found=("\${(@f)$(lectern completion candidates -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  found=(\${found:#})
  if (( \${#found} )); then compadd -- "\${found[@]}"; else _files; fi
}
if [ "$funcstack[1]" = "_lectern" ]; then _lectern "$@"; else compdef _lectern lectern; fi
`;

const fish = `# lectern completion for fish:  lectern completion fish | source
function __lectern_candidates
  set -l words (commandline -opc) (commandline -ct)
  lectern completion candidates -- $words[2..-1] 2>/dev/null
end
complete -c lectern -a '(__lectern_candidates)'
`;

const powershell = `# lectern completion for PowerShell:  lectern completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName lectern -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $words = @($commandAst.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
  if ($wordToComplete -eq '') { $words += '' }
  lectern completion candidates -- @words 2>$null |
    ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
}
`;

/** The scripts by shell; each asks \`lectern completion candidates\`, so that they never grow old. */
export const COMPLETION_SCRIPTS: Readonly<Record<string, string>> = { bash, zsh, fish, powershell };
