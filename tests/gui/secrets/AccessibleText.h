// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QString>
#include <QWidget>

/// Everything that the accessibility tree below a widget says, as every other program of the user
/// can read it.
inline QString accessibleText(QAccessibleInterface *interface)
{
    if (!interface || !interface->isValid())
        return {};
    QString all;
    for (const QAccessible::Text kind :
         {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
        all += interface->text(kind) + u'\n';
    if (QAccessibleTextInterface *text = interface->textInterface())
        all += text->text(0, text->characterCount()) + u'\n';
    for (int i = 0; i < interface->childCount(); ++i)
        all += accessibleText(interface->child(i));
    return all;
}

inline QString accessibleText(QWidget *widget)
{
    return accessibleText(QAccessible::queryAccessibleInterface(widget));
}
