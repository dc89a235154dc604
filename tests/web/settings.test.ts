import { Settings } from '@checker/session/settings';

function setUp() {
  const onChange = vi.fn();
  return { settings: new Settings(onChange), onChange };
}

describe('settings', () => {
  it('begin empty, and tell of every change', () => {
    const { settings, onChange } = setUp();
    expect(settings.config).toEqual({ rules: {}, accept: [] });
    expect(settings.isEmpty).toBe(true);
    settings.setRule('period/late', 'off');
    settings.setRule('cell/blank', 'info');
    settings.accept('k', 'why');
    expect(settings.config).toEqual({ rules: { 'period/late': 'off', 'cell/blank': 'info' }, accept: [{ finding: 'k', reason: 'why' }] });
    expect(settings.isEmpty).toBe(false);
    expect(onChange).toHaveBeenCalledTimes(3);
  });

  it('are taken back one by one', () => {
    const { settings } = setUp();
    settings.replace({ rules: { 'period/late': 'off' }, accept: [{ finding: 'a', reason: '1' }, { finding: 'b', reason: '2' }] });
    settings.setRule('period/late', null);
    settings.accept('a', 'another');
    settings.withdraw('b');
    settings.withdraw('unknown');
    expect(settings.config).toEqual({ rules: {}, accept: [{ finding: 'a', reason: 'another' }] });
    settings.clear();
    expect(settings.isEmpty).toBe(true);
  });

  it('cannot be changed through what they give', () => {
    const { settings } = setUp();
    settings.accept('a', '1');
    settings.config.accept[0].reason = 'changed';
    settings.config.rules['cell/blank'] = 'off';
    expect(settings.config).toEqual({ rules: {}, accept: [{ finding: 'a', reason: '1' }] });
  });
});
