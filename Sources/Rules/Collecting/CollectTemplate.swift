/// The fixed text of the script, for PowerShell 2.0 and later.
///
/// PowerShell 2.0 knows no `ConvertTo-Json`, no `[pscustomobject]`, no `[ordered]` and no `-in`. A function that returns a
/// list hands out its elements, so functions return one text each, and what a cmdlet gives is wrapped in `@()`. Assigning
/// to `$server` would assign to the parameter `$Server`. An enumeration that came through remoting is a number with a text,
/// so the types of the schema decide how a value is written, not those of .NET.
enum CollectTemplate {
  /// The function of the script that reads services; no cmdlet alone tells start types in every PowerShell.
  static let serviceFunction = "Get-ServerService"

  /// The comment at the top, which an administrator reads and `Get-Help` shows.
  ///
  /// - Parameter cmdlets: those that the script runs, one on each line.
  static func help(cmdlets: String, program: String) -> String {
    #"""
    <#
    .SYNOPSIS
    Exports the settings of Exchange servers that exlint checks. It changes nothing on any server.

    .DESCRIPTION
    Printed by "exlint collect" (\#(program)). For Exchange 2010 to SE, Windows PowerShell 2.0 or later, without modules.
    Run it in the Exchange Management Shell, on an Exchange server or on a computer with the management tools.

    These cmdlets read, and nothing else is run (Get-Command, New-Object, Write-Output and Write-Warning aside):

    \#(cmdlets)

    Rights: the role group View-Only Organization Management. To read services, be a local administrator of the
    servers. What you may not read, or what a server does not have, is left out with a warning.

    It writes one file for each server, such as EX01.json, and organization.json for mailboxes, into the output folder,
    and replaces older files with these names. It writes with [System.IO.File]::WriteAllText, in UTF-8.
    Then check them, on any computer: exlint exlint-export

    The files hold names, IP addresses, mail addresses and settings, but no passwords, no private keys and no mail.

    .PARAMETER Server
    The servers to export. All Exchange servers of the organization without it. Run it on an Edge server to export that.

    .PARAMETER Mailbox
    The mailboxes whose access over POP3 and IMAP4 is exported, such as the one that an integration reads.

    .PARAMETER AllMailboxes
    Exports all mailboxes. It takes long in a large organization.

    .PARAMETER OutputFolder
    Where the files are written. The folder is made if it does not exist.

    .EXAMPLE
    .\collect.ps1

    .EXAMPLE
    .\collect.ps1 -Server EX01, EX02 -Mailbox workfront@contoso.com
    #>
    """#
  }

  /// The parameters, and the preferences of the script.
  static let parameters = #"""
    [CmdletBinding()]
    param(
        [string[]]$Server,
        [string[]]$Mailbox,
        [switch]$AllMailboxes,
        [string]$OutputFolder = 'exlint-export'
    )

    # Ends the script where a file cannot be written. Errors of cmdlets are caught below.
    $ErrorActionPreference = 'Stop'
    $invariant = [System.Globalization.CultureInfo]::InvariantCulture

    # What is exported: for each section the cmdlet, what must be there for exlint to know the objects, and the
    # properties with their types. Properties that a version of Exchange does not have are left out.
    """#

  /// What the script does: a file for each server, then one for the organisation.
  static let main = #"""
    if (-not (Get-Command -Name Get-ExchangeServer -ErrorAction SilentlyContinue)) {
        throw 'Get-ExchangeServer was not found. Run this script in the Exchange Management Shell.'
    }
    $folder = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($OutputFolder)
    [void][System.IO.Directory]::CreateDirectory($folder)
    $encoding = New-Object -TypeName System.Text.UTF8Encoding -ArgumentList $false

    $wantedServers = @(@{})
    if ($Server) { $wantedServers = @(foreach ($wanted in $Server) { @{ Identity = $wanted } }) }
    $exchangeServers = @(
        foreach ($wantedServer in $wantedServers) {
            try {
                Get-CmdletObject 'Get-ExchangeServer' $wantedServer
            } catch {
                Write-Warning ('Get-ExchangeServer failed: ' + $_.Exception.Message)
            }
        }
    )

    foreach ($exchangeServer in $exchangeServers) {
        $name = [string]$exchangeServer.Name
        $path = [System.IO.Path]::Combine($folder, ($name + '.json'))
        # An Edge server keeps its settings to itself: from elsewhere its lists look empty.
        if ($exchangeServer.IsEdgeServer -and $name -ne $env:COMPUTERNAME) {
            Write-Warning ($name + ' is skipped: run this script on the Edge server itself.')
            continue
        }
        $address = [string]$exchangeServer.Fqdn
        if (-not $address) { $address = $name }
        $members = New-Object -TypeName System.Collections.ArrayList
        [void]$members.Add('"server": ' + (ConvertTo-JsonString $name))
        [void]$members.Add('"exchangeVersion": ' + (ConvertTo-JsonString ([string]$exchangeServer.AdminDisplayVersion)))
        $isRead = $false
        foreach ($kind in $kinds) {
            if ($kind.Per -ne 'server') { continue }
            $call = @{}
            $call[$kind.Parameter] = $address
            $section = Get-SectionText $kind $call $name
            if (-not $section) { continue }
            [void]$members.Add($section)
            # This one was just read, and proves nothing.
            if ($kind.Cmdlet -ne 'Get-ExchangeServer') { $isRead = $true }
        }
        if (-not $isRead) {
            Write-Warning ($name + ' is skipped: nothing could be read. An older ' + $path + ' is left as it is.')
            continue
        }
        $text = ConvertTo-JsonBlock '{' $members '}' ''
        [System.IO.File]::WriteAllText($path, ($text + "`n"), $encoding)
        Write-Output ('Wrote ' + $path)
    }

    $members = New-Object -TypeName System.Collections.ArrayList
    foreach ($kind in $kinds) {
        $calls = $null
        if ($kind.Per -eq 'organization') {
            $calls = @{}
        } elseif ($kind.Per -eq 'mailbox' -and $AllMailboxes) {
            $calls = @{ ResultSize = 'Unlimited' }
        } elseif ($kind.Per -eq 'mailbox' -and $Mailbox) {
            $calls = @(foreach ($wanted in $Mailbox) { @{ Identity = $wanted } })
        }
        if ($null -eq $calls) { continue }
        $section = Get-SectionText $kind $calls 'organization'
        if ($section) { [void]$members.Add($section) }
    }
    if ($members.Count -gt 0) {
        $path = [System.IO.Path]::Combine($folder, 'organization.json')
        $text = ConvertTo-JsonBlock '{' $members '}' ''
        [System.IO.File]::WriteAllText($path, ($text + "`n"), $encoding)
        Write-Output ('Wrote ' + $path)
    }
    """# + "\n"
}
