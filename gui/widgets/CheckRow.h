// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Check.h"

#include <QWidget>

namespace panel {

class PlainLabel;

/// One check: the mark of its verdict, what was looked at, what was seen, what to do about it. Can
/// have the focus, so that a list of them is walked and read aloud; Copy copies it.
class CheckRow : public QWidget
{
    Q_OBJECT

public:
    explicit CheckRow(QWidget *parent = nullptr);

    void setCheck(const Check &check);
    const Check &check() const { return m_check; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void copy() const;

    Check m_check;
    PlainLabel *m_title;
    PlainLabel *m_evidence;
    PlainLabel *m_fix;
};

/// "passed", "warning", "failed", "not known".
QString verdictForPeople(Check::Verdict verdict);
/// Of one check over several lines, for the clipboard.
QString checkAsText(const Check &check);

} // namespace panel
