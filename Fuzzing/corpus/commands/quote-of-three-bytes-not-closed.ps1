Set-ReceiveConnector "MX1\Scanner" –PermissionGroups ‘None
Set-PopSettings -LoginType 1
