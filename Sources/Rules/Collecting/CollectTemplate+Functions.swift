extension CollectTemplate {
  /// The functions that write values as JSON.
  static let values = #"""
    # A text in quotes. Everything but plain ASCII is escaped, so that no encoding can damage it.
    function ConvertTo-JsonString([string]$Text) {
        $builder = New-Object -TypeName System.Text.StringBuilder
        [void]$builder.Append('"')
        foreach ($character in $Text.ToCharArray()) {
            $code = [int]$character
            if ($code -eq 34 -or $code -eq 92) {
                [void]$builder.Append('\')
                [void]$builder.Append($character)
            } elseif ($code -ge 32 -and $code -le 126) {
                [void]$builder.Append($character)
            } else {
                [void]$builder.Append('\u' + $code.ToString('x4', $invariant))
            }
        }
        [void]$builder.Append('"')
        return $builder.ToString()
    }

    # A size in bytes, with its unit: the object can tell it, and its text has it in parentheses, as in
    # "36 MB (37,748,736 bytes)".
    function ConvertTo-JsonSize($Value) {
        $isUnlimited = $Value.PSObject.Properties['IsUnlimited']
        if ($null -ne $isUnlimited) {
            if ($isUnlimited.Value) { return '"Unlimited"' }
            $Value = $Value.PSObject.Properties['Value'].Value
        }
        if ($null -ne $Value.PSObject.Methods['ToBytes']) {
            return '"' + $Value.ToBytes().ToString($invariant) + ' B"'
        }
        $text = [string]$Value
        if ($text -match '\(([0-9][^()]*) bytes\)') {
            return '"' + ($matches[1] -replace '[^0-9]', '') + ' B"'
        }
        return (ConvertTo-JsonString $text)
    }

    # One value. The type is that of exlint's description, since an enumeration that came from afar is a number here.
    function ConvertTo-JsonScalar($Value, [string]$Type) {
        if ($null -eq $Value) { return 'null' }
        if ($Value -is [bool]) {
            if ($Value) { return 'true' }
            return 'false'
        }
        if ($Type -eq 'Int32' -and $Value -is [int]) { return $Value.ToString($invariant) }
        if ($Type -like '*ByteQuantifiedSize*') { return (ConvertTo-JsonSize $Value) }
        if ($Value -is [DateTime]) {
            return '"' + $Value.ToUniversalTime().ToString('yyyy-MM-ddTHH:mm:ss', $invariant) + 'Z"'
        }
        if ($Type -eq 'Object') {
            $inner = $Value.PSObject.Properties['Value']
            if ($null -ne $inner) { $Value = $inner.Value }
        }
        # The cast gives names of enumerations, hh:mm:ss of time spans, and does not depend on the culture.
        return (ConvertTo-JsonString ([string]$Value))
    }

    # A value, or a complete list of values where the type ends in [].
    function ConvertTo-JsonValue($Value, [string]$Type) {
        if (-not $Type.EndsWith('[]')) { return (ConvertTo-JsonScalar $Value $Type) }
        $elementType = $Type.Substring(0, $Type.Length - 2)
        $elements = New-Object -TypeName System.Collections.ArrayList
        foreach ($element in $Value) {
            if ($null -ne $element) { [void]$elements.Add((ConvertTo-JsonScalar $element $elementType)) }
        }
        return '[' + ($elements -join ', ') + ']'
    }

    # Lines between brackets, each on a line of its own.
    function ConvertTo-JsonBlock([string]$Open, $Lines, [string]$Close, [string]$Indent) {
        if ($Lines.Count -eq 0) { return $Open + $Close }
        $newLine = "`n" + $Indent
        return $Open + $newLine + '  ' + ($Lines -join (',' + $newLine + '  ')) + $newLine + $Close
    }

    # The properties that an object has. One that cannot be read is left out, as the key size of some certificates.
    function ConvertTo-JsonObject($Object, $Properties, [string]$Indent) {
        $lines = New-Object -TypeName System.Collections.ArrayList
        foreach ($entry in $Properties) {
            $name, $type = $entry -split ' '
            $property = $Object.PSObject.Properties[$name]
            if ($null -eq $property) { continue }
            try { $value = $property.Value } catch { continue }
            [void]$lines.Add((ConvertTo-JsonString $name) + ': ' + (ConvertTo-JsonValue $value $type))
        }
        return (ConvertTo-JsonBlock '{' $lines '}' $Indent)
    }
    """# + "\n"

  /// The functions that read objects.
  static let objects = #"""
    # The objects that a cmdlet gives for each set of arguments. Any error ends it: a list is whole or left out. Through
    # remoting an error can be written although it should end the cmdlet, so it is looked for in what comes out.
    function Get-CmdletObject([string]$Cmdlet, $Calls) {
        if ($Cmdlet -notlike 'Get-*') { throw ($Cmdlet + ' is not run: it may change something.') }
        foreach ($call in $Calls) {
            foreach ($item in @(& $Cmdlet @call -ErrorAction Stop 2>&1)) {
                if ($item -is [System.Management.Automation.ErrorRecord]) { throw $item }
                $item
            }
        }
    }

    # The Exchange services of a server. Start types come from Get-Service of Windows PowerShell 5.1, else from WMI.
    function Get-ServerService {
        [CmdletBinding()]
        param([string]$Server)
        try {
            $services = @(Get-Service -ComputerName $Server -Name 'MSExchange*' -ErrorAction Stop)
        } catch {
            $services = @()
        }
        if ($services.Count -gt 0 -and $null -ne $services[0].PSObject.Properties['StartType']) { return $services }
        $query = @{ ComputerName = $Server; Filter = "Name LIKE 'MSExchange%'"; ErrorAction = 'Stop' }
        if (Get-Command -Name Get-WmiObject -ErrorAction SilentlyContinue) {
            $services = @(Get-WmiObject -Class Win32_Service @query)
        } else {
            $services = @(Get-CimInstance -ClassName Win32_Service @query)
        }
        foreach ($service in $services) {
            New-Object -TypeName PSObject -Property @{
                Name = $service.Name
                DisplayName = $service.DisplayName
                Status = $service.State -replace ' ', ''
                StartType = $service.StartMode -replace '^Auto$', 'Automatic'
                MachineName = $Server
            }
        }
    }

    # A section with its key, or nothing but a warning where it cannot be read. An empty list means that there is nothing.
    function Get-SectionText($Kind, $Calls, [string]$Owner) {
        try {
            $objects = @(Get-CmdletObject $Kind.Cmdlet $Calls)
            foreach ($object in $objects) {
                foreach ($name in $Kind.Required) {
                    if ($null -eq $object.PSObject.Properties[$name]) {
                        throw ($Kind.Cmdlet + ' gave no ' + $name + '. Run this script in the Exchange Management Shell.')
                    }
                }
            }
            $key = (ConvertTo-JsonString $Kind.Section) + ': '
            if (-not $Kind.IsList) {
                if ($objects.Count -ne 1) { throw ($Kind.Cmdlet + ' did not give exactly one object.') }
                return $key + (ConvertTo-JsonObject $objects[0] $Kind.Properties '  ')
            }
            $elements = New-Object -TypeName System.Collections.ArrayList
            foreach ($object in $objects) {
                [void]$elements.Add((ConvertTo-JsonObject $object $Kind.Properties '    '))
            }
            return $key + (ConvertTo-JsonBlock '[' $elements ']' '  ')
        } catch {
            Write-Warning ($Owner + ': ' + $Kind.Section + ' is left out: ' + $_.Exception.Message)
        }
    }
    """# + "\n"
}
