// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace panel {

/// A few lines of output that can be selected and copied, as high as they need up to a limit; more
/// is scrolled to. Without text it hides.
class BriefText : public QPlainTextEdit
{
    Q_OBJECT

public:
    BriefText(int mostLines, QWidget *parent);

    /// Foreign text is made safe here. A text that is there already keeps its selection.
    void showText(const QString &foreign);

private:
    int m_mostLines;
};

} // namespace panel
